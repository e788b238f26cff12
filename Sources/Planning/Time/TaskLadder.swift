package import Mail

/// One rung of a task's own ladder, on the worker's calendar.
struct TaskRung: Hashable {
    var person: String
    var task: String
    var due: CalendarDate
    /// From the due date: whole working days.
    var offset: Offset
    /// When the plan wants it, whether the worker is there or not.
    var plannedDay: CalendarDate
    /// The first day from then on on which the worker works.
    var day: CalendarDate

    var key: RungKey { .task(task, due: due, person: person, rung: offset.workdays) }
}

extension WorkerCalendar {
    /// The rungs of `ladder` for `task`, in order.
    func rungs(of task: PlannedTask, due: CalendarDate, ladder: [Offset]) -> [TaskRung] {
        ladder.map { offset in
            let planned = workday(offset.workdays, after: due)
            return TaskRung(
                person: worker.id, task: task.id, due: due, offset: offset, plannedDay: planned,
                day: dayAtWork(from: planned))
        }
    }

    /// The first day from `day` on that is a working day and not away; after 400 days that are none, the last of them.
    func dayAtWork(from day: CalendarDate) -> CalendarDate {
        let days = (0...400).lazy.map(day.adding(days:))
        return days.first { isWorkday($0) && absence(on: $0) == nil } ?? day.adding(days: 400)
    }
}

extension RungKey {
    /// A rung of a task's own ladder. Another due date begins another ladder.
    package static func task(_ task: String, due: CalendarDate, person: String, rung: Int) -> RungKey {
        RungKey(person: person, subject: "task/\(task)/\(due)", kind: .task, rung: rung)
    }

    /// The id of the task that a rung of kind `task` reminds of.
    package var task: String? {
        kind == .task ? subject.split(separator: "/").dropFirst().first.map(String.init) : nil
    }
}
