// "Three days ago" and "overdue" follow the demonstration's clock, which travels; elsewhere the machine's stays as it is.
const NOTICEABLE = 60000;
const machineNow = Date.now;
let ahead = 0;

export async function followDemoClock() {
  const { demo, now } = await (await fetch('/api/session')).json();
  if (!demo) {
    return;
  }
  if (Date.now === machineNow) {
    replaceClock();
    document.addEventListener('visibilitychange', () => document.hidden || followDemoClock());
  }
  const difference = Date.parse(now) - machineNow();
  ahead = Math.abs(difference) > NOTICEABLE ? difference : 0;
}

function replaceClock() {
  Date.now = () => machineNow() + ahead;
  window.Date = new Proxy(Date, {
    construct: (date, given, created) => Reflect.construct(date, given.length ? given : [date.now()], created)
  });
}
