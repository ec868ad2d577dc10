import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { CanvasRenderer } from 'echarts/renderers'

// Only what our charts are made of; this file is the one place that names the library, and is loaded when a chart is shown.
use([AriaComponent, BarChart, CanvasRenderer, CustomChart, GridComponent, LabelLayout, LegendComponent, LineChart, ScatterChart, TooltipComponent])

export { init, type EChartsType }
