// query run: what is approved is requested, what is ready is fetched, by the same commands and the same work as in the
// windows (app/desk/rooms/query_work.h). Nothing of it is kept here: what was not begun stands in the ledger as it
// stood, and the next run goes on from there.

#include <algorithm>

#include "app/cli/command.h"
#include "app/cli/commands/carry_out.h"
#include "app/cli/terminal/dialogue.h"
#include "app/cli/terminal/failure.h"
#include "app/cli/terminal/interrupt.h"
#include "app/cli/terminal/progress_line.h"
#include "app/desk/commands/queries.h"
#include "app/desk/queries/work_on_queries.h"
#include "app/desk/rooms/host_limit.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/query_work.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/seat/seat.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

namespace command = desk::command;
using desk::WorkKind;

/// Where nobody presses a key for as long as a seat of the branch may be idle, it is left (R-PW-5): what the run does
/// is nobody's activity, here as in the windows.
class Attendance {
public:
    Attendance(OpenDesk& at, const desk::With<const desk::Machine, const desk::Seating>& parts)
        : parts_(parts), terminal_(at) {
        begin();
    }
    /// Of the time that is left.
    [[nodiscard]] Millis left() {
        if (terminal_.pressed()) begin();
        const auto passed = std::max(parts_.machine.clock().now() - at_, parts_.machine.clock().since_boot() - booted_);
        return std::max<Millis>(parts_.seating.policy().idle_most - passed, Millis{0});
    }
    [[nodiscard]] bool at_terminal() const { return terminal_.there(); }

private:
    void begin() {
        at_ = parts_.machine.clock().now();
        booted_ = parts_.machine.clock().since_boot();
    }
    desk::With<const desk::Machine, const desk::Seating> parts_;
    Dialogue terminal_;
    UtcTime at_{};
    Millis booted_{};
};

class QueueRun {
public:
    QueueRun(OpenDesk& at, desk::Workplace& desk, std::stop_token stop)
        : desk_(desk), stop_(std::move(stop)), attended_(at, desk.parts()) {}

    Result<Answer> run() {
        const auto begun = desk_.snapshot();
        for (const auto& row : begun->todo)
            if (row.kind == desk::TodoKind::request && row.maintenance) under_maintenance_.push_back(row);
        JCIC_CHECK(settle_unanswered());
        if (!ended_) JCIC_CHECK(work_off(command::RequestApproved{}, Cli::tr("發查")));
        if (!ended_) JCIC_CHECK(work_off(command::FetchReady{}, Cli::tr("調閱")));
        if (ended_) desk_.note(*ended_);
        auto out = answer();
        // The seat's end needs no answer; where it is refused, the program's end closes it.
        if (idle_) static_cast<void>(desk_.seat().sign_out("idle", std::nullopt));
        return out;
    }

private:
    /// What an earlier run sent and had no answer to.
    Result<void> settle_unanswered() {
        std::set<inquiry::QueryId> queries;
        const auto snapshot = desk_.snapshot();
        for (const auto& one : snapshot->cases) queries.merge(one.at(desk::CaseStep::settle));
        for (const auto& query : queries) {
            if (stop_.stop_requested()) ended_ = Fault{FaultCode::cancelled, "work", {}};
            if (ended_) return {};
            const auto done = carry_out(desk_, command::Settle{query}, {}, stop_);
            if (desk::was_answered(done ? nullptr : &done.error())) limit_.answered(++answered_);
            if (done)
                ++settled_;
            else if (!desk::only_this_one(done.error()))
                ended_ = done.error();
        }
        return {};
    }

    [[nodiscard]] const desk::QueryWork* work() const {
        const auto& seat = desk_.parts().seating.seat();
        return seat && seat->work() ? &*seat->work() : nullptr;
    }

    template <class C>
    Result<void> work_off(const C& wanted, const QString& stage) {
        JCIC_TRY(const auto items, carry_out(desk_, wanted));
        if (items == 0) return {};
        desk::WorkPace pace;
        ProgressLine line;
        show_progress(line, stage, pace);
        while (desk_.has_work()) {
            idle_ = attended_.left() == Millis{0};
            if (idle_) ended_ = Fault{FaultCode::session_none, "work", {}};
            if (idle_ || stop_.stop_requested()) JCIC_CHECK(carry_out(desk_, command::EndWork{}));
            if (desk_.has_work()) JCIC_CHECK(work_once());
            show_progress(line, stage, pace);
        }
        count_outcomes();
        return carry_out(desk_, command::EndWork{true});
    }

    /// A request that was begun is not cut short: its answer would be unknown. A question is, and can be asked again.
    Result<void> work_once() {
        const auto done = work()->done.size();
        const bool requests = work()->left.front().kind == WorkKind::request;
        const auto end =
            desk_.round(requests ? std::stop_token() : stop_, {}, [this] { return !stop_.stop_requested(); });
        if (const auto* at = work(); at != nullptr && done < at->done.size()) {
            const bool any = std::any_of(
                at->done.begin() + static_cast<std::ptrdiff_t>(done), at->done.end(),
                [](const desk::WorkOutcome& one) { return desk::was_answered(one.fault ? &*one.fault : nullptr); });
            if (any) limit_.answered(++answered_);
        }
        if (!desk_.has_work() || work()->done.size() != done || end.more_due || stop_.stop_requested()) return {};
        // Nothing came of it: of a ledger that cannot be read, or of what is asked first and has no answer still.
        const auto& fault = desk_.parts().last_round.fault();
        ended_ = fault ? *fault : Fault{FaultCode::host_unreachable, "work", {}};
        return carry_out(desk_, command::EndWork{});
    }

    void count_outcomes() {
        const auto* at = work();
        if (at == nullptr) return;
        for (const auto& one : at->done) {
            // What stops all is told as the end, also where nothing was left behind it.
            if (one.fault && !ended_ && !desk::only_this_one(*one.fault)) ended_ = one.fault;
            if (one.fault)
                failed_.push_back(one);
            else if (!one.not_yet)
                ++(one.kind == WorkKind::request ? requested_ : fetched_);
        }
        if (!ended_) ended_ = at->ended;
    }

    void show_progress(ProgressLine& line, const QString& stage, desk::WorkPace& pace) {
        const auto* at = work();
        if (at == nullptr) return;
        auto said = Cli::tr("%1 %2／%3 項").arg(stage).arg(at->done.size()).arg(at->done.size() + at->not_begun());
        if (const auto minutes = pace.left(*at, desk_.parts().machine.clock().now()))
            said += minutes->count() > 1 ? Cli::tr("，約尚須 %1 分鐘").arg(minutes->count())
                                         : Cli::tr("，約尚須 1 分鐘以內");
        if (const auto left = attended_.left(); attended_.at_terminal() && left <= warned_before)
            said += Cli::tr("，%1 秒內未按 Enter 即登出")
                        .arg(std::chrono::duration_cast<std::chrono::seconds>(left).count());
        line.show_text(said.toStdString());
    }

    /// How the person's queries stand now.
    struct Standing {
        std::size_t left = 0;  ///< to be requested or fetched
        std::size_t waiting = 0;
        std::size_t unsettled = 0;
        std::optional<UtcTime> again;
    };
    static Standing standing(const desk::Snapshot& snapshot) {
        using S = domain::ItemState;
        Standing out;
        for (const auto& row : snapshot.board) {
            if (!row.in_hand) continue;
            if (row.fetchable || (row.own && row.state == S::approved)) ++out.left;
            if (row.state == S::requesting || row.state == S::unsettled) ++out.unsettled;
            if (row.state != S::serial_held || row.fetchable) continue;
            ++out.waiting;
            if (row.ask_again && (!out.again || *row.ask_again < *out.again)) out.again = row.ask_again;
        }
        return out;
    }

    [[nodiscard]] Answer answer() {
        const auto snapshot = desk_.snapshot();
        const auto now = standing(*snapshot);
        Answer out{{"requested", requested_}, {"fetched", fetched_},        {"settled", settled_},
                   {"waiting", now.waiting},  {"unsettled", now.unsettled}, {"left", now.left}};
        out.add_known("again", now.again)
            .say(Cli::tr("已發查 %n 項，已調閱 %1 項。", nullptr, words::counted(requested_)), fetched_);
        if (settled_ > 0) out.say(Cli::tr("先前未收到回覆之 %n 筆，已查證結果。", nullptr, words::counted(settled_)));
        if (now.unsettled > 0)
            out.say(
                Cli::tr("%n 項結果未明：請勿重新申請，下次執行時再行查證。", nullptr, words::counted(now.unsettled)));
        out.list("under_maintenance", under_maintenance_, [](const desk::Owed& row) {
            return Answer{{"query", row.query}, {"from", row.maintenance->from}, {"until", row.maintenance->until}}.say(
                Cli::tr("%1：資料機關公告 %2 至 %3 維護，期間內可能無回覆。"), row.who, row.maintenance->from,
                row.maintenance->until);
        });
        out.list("failed", failed_, [&](const desk::WorkOutcome& one) {
            const auto row = std::ranges::find(snapshot->board, one.query, &desk::BoardRow::query);
            return told_of_failed(one.query, one.item, row == snapshot->board.end() ? one.query : row->case_number,
                                  *one.fault);
        });
        if (now.waiting > 0) out.say(Cli::tr("%1 項待調閱。"), now.waiting);
        if (now.again) out.say(Cli::tr("最早於 %1 再次執行 query run。"), *now.again);
        if (!failed_.empty() || now.unsettled > 0) out.status = Outcome::refused;
        if (ended_) add_end(now.left, out);
        return out;
    }

    void add_end(std::size_t left, Answer& out) const {
        const auto words = words::words_for(*ended_);
        const bool paused = ended_->code == FaultCode::cancelled;
        add_failure(out, *ended_)
            .with(outcome_of(ended_->code))
            .say(idle_    ? Cli::tr("閒置逾時，已登出。")
                 : paused ? Cli::tr("已暫停。")
                          : filled(Cli::tr("停在此處：%1。%2"), words.title, words.advice))
            .say(Cli::tr("尚有 %n 項未執行，狀態不變。再次執行 query run 即接續，已發查者不重複發查。", nullptr,
                         words::counted(left)));
    }

    static constexpr std::chrono::minutes warned_before{2};
    desk::Workplace& desk_;
    std::stop_token stop_;
    Attendance attended_;
    bool idle_ = false;
    desk::LimitOfEach limit_{desk::host_time_of_a_command};
    std::size_t answered_ = 0;  ///< rounds of which something came, be it a refusal
    std::size_t requested_ = 0;
    std::size_t fetched_ = 0;
    std::size_t settled_ = 0;
    std::vector<desk::WorkOutcome> failed_;
    std::vector<desk::Owed> under_maintenance_;  ///< what was to be requested, as it began
    std::optional<Fault> ended_;
};

}  // namespace

Result<Answer> query_run(const Arguments& arguments) {
    Interrupt interrupt;
    JCIC_TRY(auto workplace, with_jcic_open(arguments));
    // What was approved at another desk is written first. Without the hub what is approved here goes on.
    static_cast<void>(workplace->sync_approvals());
    return QueueRun(*arguments.at, *workplace, interrupt.stop_on_signals()).run();
}

}  // namespace jcic::cli
