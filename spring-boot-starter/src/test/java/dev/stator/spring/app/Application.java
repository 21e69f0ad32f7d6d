package dev.stator.spring.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application as teams write it: its records are in its packages. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {}
