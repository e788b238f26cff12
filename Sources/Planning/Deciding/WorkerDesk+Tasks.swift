import Foundation
import Mail
import Reading

extension WorkerDesk {
    /// Tasks that are not done climb a ladder of their own around their due date. Of the rungs of one task whose day came
    /// only the latest goes: in the worker's mail of the day, or alone at the time of day at which they are asked.
    mutating func remindOfTasks() {
        for task in tasks where history.tasks[task.id]?.state != .done && history.isUnderWay(task) {
            guard let due = history.effectiveDue(of: task), isNear(due) else { continue }
            let rungs = calendar.rungs(of: task, due: due, ladder: plan.taskLadder)
            let come = rungs.filter { $0.day <= today && !isDecided($0.key) && hasNotLapsed($0) }
            guard let latest = come.last else { continue }
            passOver(come.dropLast().map(\.key), reason: "a later reminder is due")
            let isPastALaterOne = rungs.contains {
                $0.offset.workdays > latest.offset.workdays && history.decided.contains($0.key)
            }
            climb(latest, of: task, due: due, isPastALaterOne: isPastALaterOne)
        }
    }

    /// Whether a rung may have come and be remembered: 30 working days before `due` is the longest way.
    func isNear(_ due: CalendarDate) -> Bool {
        abs(due.daysSinceEpoch - today.daysSinceEpoch) < Self.farFromDue
    }

    /// Days.
    static let farFromDue = 100

    /// What lies further back is let be, and so is what the store did not see coming.
    func hasNotLapsed(_ rung: TaskRung) -> Bool {
        let planned = clock.instant(rung.plannedDay, worker.asking.ask.time)
        return planned >= history.startedAt && planned > now.addingTimeInterval(-Lookback.slots)
    }

    func moment(of rung: TaskRung) -> Date { clock.instant(rung.day, worker.asking.ask.time) }

    private mutating func climb(
        _ rung: TaskRung, of task: PlannedTask, due: CalendarDate, isPastALaterOne: Bool
    ) {
        let mailAt = calendar.mailTime(from: moment(of: rung))
        if isPastALaterOne {
            passOver([rung.key], reason: "a later reminder was due before")
        } else if rung.offset.workdays < 0 && today > due {
            passOver([rung.key], reason: "the task was due already")
        } else if now > mailAt.addingTimeInterval(Lookback.task) {
            passOver([rung.key], reason: lateness(since: mailAt))
        } else if mail.isEmpty && isAtCap {
            passOver([rung.key], reason: capReason)
        } else if !mail.isEmpty || now >= mailAt && calendar.isMailTime(now) && !expectsMailToday {
            send(
                rung.key, of: mailed.last.map { requests[$0] }, reason: reason(for: rung, of: task, due: due))
        }
    }

    /// Whether a request or a reminder is still to go today, in which a task's rung may ride.
    var expectsMailToday: Bool { expectsRequestToday || expectsReminderToday }

    private var expectsRequestToday: Bool {
        let taken = Set(requests.map(\.slot))
        let days = calendar.slotDays(in: now...now).filter { !taken.contains($0) }
        return days.map(calendar.slot(on:)).contains {
            $0.excuse == nil && clock.day(at: $0.askAt) == today && now <= $0.lastAskAt
        }
    }

    private var expectsReminderToday: Bool {
        open.map { requests[$0] }.flatMap(calendar.rungs).contains {
            !isDecided($0.key) && $0.mailAt > now && clock.day(at: $0.mailAt) == today
        }
    }

    private func reason(for rung: TaskRung, of task: PlannedTask, due: CalendarDate) -> String {
        let days = rung.offset.workdays
        let tense = today > due ? "was" : "is"
        return
            "\(task.id) \(tense) due \(Wording.weekday(due)): its own reminder, \(days > 0 ? "+" : "")\(days)d"
    }
}
