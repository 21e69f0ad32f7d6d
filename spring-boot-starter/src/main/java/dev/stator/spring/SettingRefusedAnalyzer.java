package dev.stator.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused property as Spring Boot shows what kept an application from starting. */
final class SettingRefusedAnalyzer extends AbstractFailureAnalyzer<SettingRefusedException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingRefusedException cause) {
        return new FailureAnalysis(cause.problem(), cause.remedy(), cause);
    }
}
