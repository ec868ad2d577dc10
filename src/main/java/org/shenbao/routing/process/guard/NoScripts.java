package org.shenbao.routing.process.guard;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** There is no scripting language here, whatever the classpath offers. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new ForbiddenExpression("脚本引擎");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new ForbiddenExpression("脚本引擎");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new ForbiddenExpression("脚本语言 " + language);
    }
}
