package dev.stator.examples.tasks;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service. Its DAO is a bean, as the starter makes one of each generated DAO. */
@SpringBootApplication(proxyBeanMethods = false)
public class TaskService {
    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(TaskService.class, args);
    }
}
