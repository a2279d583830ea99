#pragma once
// A desk made of one snapshot that the test writes: it keeps what it was sent, and answers as the conductor does, later
// and in order, the answer first and then the snapshot. The rules of the form are the real ones.

#include <deque>
#include <map>
#include <typeindex>

#include "app/desk/commands/acts.h"
#include "app/desk/commands/batches.h"
#include "app/desk/commands/card.h"
#include "app/desk/commands/ledger.h"
#include "app/desk/commands/paper.h"
#include "app/desk/commands/practice.h"
#include "app/desk/commands/proof.h"
#include "app/desk/commands/queries.h"
#include "app/desk/commands/registers.h"
#include "app/desk/commands/report.h"
#include "app/desk/commands/retention.h"
#include "app/desk/commands/seat.h"
#include "app/desk/commands/self_check.h"
#include "app/desk/commands/setup.h"
#include "app/domain/office_calendar.h"
#include "app/domain/roc_date.h"
#include "ui/commands/commands.h"

namespace jcic::test {

namespace command = desk::command;

/// Invented people; the first is a query officer, the second a supervisor, the third keeps the card.
[[nodiscard]] domain::PersonId person(const char* code);
/// 115-12-21 (Monday) 14:06 in Taiwan.
[[nodiscard]] UtcTime afternoon();
/// Valid by checksum, invented.
inline constexpr const char* subject_id = "A123456789";
/// One page, A4, with nothing on it.
[[nodiscard]] std::shared_ptr<const Bytes> blank_pdf();

/// Of a recovery key that opens nothing.
extern const char* const the_first_half;
extern const char* const the_second_half;
/// Nothing is done but what was asked before the founding; the calendar ships.
[[nodiscard]] desk::SetupView founded_this_morning();

/// Two lines, the second with a day that is none.
[[nodiscard]] desk::ReadIn lines_of(const command::ReadFile& wanted);

/// A query that is over: all that its events say, and what the lists show of it once it is recalled for them.
struct Over {
    std::string says;
    desk::BoardRow row;
    std::optional<desk::CopyRow> copy;
};

class FakeWorld : public ui::Commands {
    Q_OBJECT
public:
    FakeWorld();

    desk::Snapshot state;                                               ///< shown at the next publish()
    std::shared_ptr<const Bytes> first_page;                            ///< of a record of many pages, null: of few
    std::vector<domain::Authorisation> held;                            ///< the branch's authorisations
    std::string subject_name = "黃建國";                                ///< on all of them
    desk::FormAids aids{{}, {}, {}, domain::roc_date_at(afternoon())};  ///< of a new query
    desk::LaidView laid;                                                ///< by the loan system
    std::optional<inquiry::Batch> kept_batch;                           ///< of queries that were not submitted
    bool reprints_approved = false;                                     ///< R-PA-7, as the branch decided
    std::optional<inquiry::Form> draft;                                 ///< kept or handed over at sign-out
    std::vector<Over> over;                                             ///< found by recalling
    bool more_over = false;                                             ///< and there would be others
    desk::PrinterCheck printer_check{"branch", true, {}};
    desk::HubCheck hub_check{};  ///< of a desk without a hub
    desk::ApprovalView approval_view;
    std::vector<desk::StoryLine> story_lines;
    selfcheck::Findings findings = selfcheck::nothing_found();  ///< of the self-check
    std::shared_ptr<const Bytes> pdf = blank_pdf();
    std::uint64_t ledger_events = 0;
    std::uint64_t ledger_fitting = 0;  ///< of the oldest events, so many fit any filter
    desk::Verification verification;   ///< what comes of verify; ok, all events, where it finds nothing
    std::uint64_t indexed = 0;         ///< each slice takes in a thousand more, up to ledger_events
    std::uint64_t seals = 3;
    desk::SetupView setup;       ///< of a real branch: what is missing
    Bytes typed;                 ///< the last secret that arrived
    std::vector<Bytes> arrived;  ///< all that came with it, in their order
    desk::CardPins pins;         ///< that came with the last

    bool deaf = false;  ///< what is sent is neither done nor answered

    void publish();
    void insert_card();
    void pull_card();

    /// How often it was sent such a command.
    template <class C>
    [[nodiscard]] int asked() const;
    /// The last of them; there must be one.
    template <class C>
    [[nodiscard]] const C& last() const;
    /// How often that act was taken.
    [[nodiscard]] int taken(std::string_view act) const {
        return static_cast<int>(std::ranges::count_if(sent_, [act](const Sent& one) {
            const auto* taken = one.command.get_if<command::TakeAct>();
            return taken != nullptr && taken->act == act;
        }));
    }
    /// Whether the last act that was taken is this, on these, with that typed.
    [[nodiscard]] bool took(std::string_view act, const std::set<inquiry::RecordName>& on,
                            const domain::acts::Values& values = {}) const {
        const auto& one = last<command::TakeAct>();
        return one.act == act && one.on == on && one.typed == values;
    }
    /// Whether the last of them was asked to stop.
    template <class C>
    [[nodiscard]] bool stopped() const;

    /// From now on such a command is answered so. One that nothing answers is done, and has nothing to say.
    template <class C>
    void answer(std::function<Result<typename C::Answer>(const C&)> with);
    /// The same for one that has nothing to say: what it changes.
    template <class C>
    void when(std::function<void(const C&)> changes) {
        answer<C>([changes = std::move(changes)](const C& wanted) -> Result<void> {
            changes(wanted);
            return {};
        });
    }
    /// From now on, until it is accepted again, the command changes nothing.
    template <class C>
    void refuse(Fault why) {
        refused_[typeid(C)] = std::move(why);
    }
    template <class C>
    void accept() {
        refused_.erase(typeid(C));
    }

    [[nodiscard]] ui::SnapshotPtr snapshot() const override { return shown_; }
    void refresh() override {}

protected:
    std::stop_source dispatch(Sending one, ui::Then<std::any> then) override;

private:
    struct Sent {
        desk::Command command;
        std::stop_source stop;
    };
    using Answers = std::function<Result<std::any>(const desk::Command&)>;

    template <class C>
    [[nodiscard]] const Sent* last_sent() const;
    [[nodiscard]] Result<std::any> answer_to(const desk::Command& wanted) const;
    /// Of the command that is being answered: how far it has come.
    void tell(std::any progress);
    [[nodiscard]] desk::Recalled recall(const command::Recall& wanted);
    void answer_seat();
    void answer_card();
    void answer_queries();
    void answer_batches();
    void answer_paper();
    void answer_retention();
    void answer_ledger();
    void answer_registers();
    void answer_authorisations();
    void answer_branch();
    void answer_reviews();
    void answer_practice();
    void answer_setup();
    void fill_people();
    void fill_board();
    void fill_registers();

    std::deque<Sent> sent_;
    std::map<std::type_index, Answers> answers_;
    std::map<std::type_index, Fault> refused_;
    desk::Tell told_;
    ui::SnapshotPtr shown_;
    domain::OfficeCalendar calendar_;
    inquiry::Book book_;
};

template <class C>
int FakeWorld::asked() const {
    return static_cast<int>(
        std::count_if(sent_.begin(), sent_.end(), [](const Sent& one) { return one.command.get_if<C>() != nullptr; }));
}

template <class C>
const FakeWorld::Sent* FakeWorld::last_sent() const {
    for (auto one = sent_.rbegin(); one != sent_.rend(); ++one)
        if (one->command.template get_if<C>() != nullptr) return &*one;
    return nullptr;
}

template <class C>
const C& FakeWorld::last() const {
    const auto* one = last_sent<C>();
    if (one == nullptr) qFatal("never sent: %s", typeid(C).name());
    return *one->command.template get_if<C>();
}

template <class C>
bool FakeWorld::stopped() const {
    const auto* one = last_sent<C>();
    return one != nullptr && one->stop.stop_requested();
}

template <class C>
void FakeWorld::answer(std::function<Result<typename C::Answer>(const C&)> with) {
    answers_[typeid(C)] = [with = std::move(with)](const desk::Command& wanted) -> Result<std::any> {
        auto said = with(*wanted.get_if<C>());
        if (!said) return tl::unexpected<Fault>(std::move(said).error());
        if constexpr (std::is_void_v<typename C::Answer>)
            return std::any();
        else
            return std::any(std::move(*said));
    };
}

}  // namespace jcic::test
