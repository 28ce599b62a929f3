import type { ReactNode } from "react";

export type Task = { key: string; name: string; hint?: string; href?: string; status: ReactNode };

/** Tasks with their state; the whole row is the target. A task without `href` cannot be started yet. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="o-tasks">
      {tasks.map((task) => (
        <li key={task.key} className={task.href ? "o-tasks__item o-tasks__item--link" : "o-tasks__item"}>
          <span className="o-tasks__name">
            {task.href ? (
              <a href={task.href} aria-describedby={`task-${task.key}`}>
                {task.name}
              </a>
            ) : (
              task.name
            )}
            {task.hint ? <span className="o-tasks__hint">{task.hint}</span> : null}
          </span>
          <span id={`task-${task.key}`}>{task.status}</span>
        </li>
      ))}
    </ul>
  );
}
