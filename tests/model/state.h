#pragma once
// A branch as a value: its trail with what is folded from it, the time, and who is away. It is copied to try an act.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/domain/registers/policy.h"
#include "app/domain/registers/rows.h"
#include "app/domain/steps/register_steps.h"
#include "inquiry/branch.h"

namespace jcic::model {

using namespace domain;
namespace reg = domain::registers;

struct State;
/// Takes an act and returns the line that tells of it; nullopt where it is refused, and the state is of no more use.
using Take = std::function<std::optional<std::string>(State&)>;
/// What somebody may do, or what happens.
struct Act {
    std::string name;  ///< "person.ended", "query.approve", "* ill"
    Take take;
};
struct Taken {
    std::string line;
    Take take;
};

struct State {
    std::vector<std::shared_ptr<const Recorded>> events;
    reg::Rows rows;
    inquiry::Book book;
    UtcTime now = *parse_iso("2026-11-20T02:00:00Z");
    std::vector<inquiry::test::FakeHost::Issued> issued;
    std::set<std::string> erased;   ///< keys
    std::map<PersonId, bool> away;  ///< true: for ever
    std::vector<std::shared_ptr<const Taken>> path;
};

/// Ten people, or eight, and one card, which L05 keeps.
enum class Size { ten, eight };
[[nodiscard]] State founded(Size size);
inline const std::string the_card = "0129999-03";
[[nodiscard]] inline PersonId person(std::string_view code) {
    return *PersonId::parse(code);
}
/// Takes it and adds it to the path. Where it is refused the state must be thrown away.
bool take(State& state, const Act& act);

/// The state's trail as a journal. Events are read as whoever has all keys reads them.
class ModelJournal final : public Journal {
public:
    explicit ModelJournal(State& state) : state_(state) {}
    Result<std::vector<Recorded>> transact(Projection& projection, const Decide& decide) override;
    Result<void> refresh(Projection& projection) override;
    Result<std::string> open(std::uint64_t sequence, std::string_view field) override;
    Result<void> erase(std::string_view key) override;
    /// Writes and folds it.
    Recorded write(const Entry& entry);
    std::string author = "-";

private:
    State& state_;
};

/// A state looked at: what the product's interfaces ask for, made from it.
class View {
public:
    explicit View(State& of);
    View(const View&) = delete;
    View& operator=(const View&) = delete;

    State& state;
    ModelJournal journal{state};
    reg::PeopleAndCards people{state.rows};
    RocDate today = roc_date_at(state.now);
    std::vector<PersonId> everybody;
    std::vector<PersonId> able;  ///< there, in office, neither locked out nor waiting for a confirmation

    [[nodiscard]] std::set<Duty> duties(const PersonId& who) const { return people.duties(who, today); }
    [[nodiscard]] bool is_there(const PersonId& who) const { return !state.away.contains(who); }
    [[nodiscard]] bool is_able(const PersonId& who) const;
    [[nodiscard]] std::vector<PersonId> able_with(reg::Duties duties) const;
    [[nodiscard]] std::vector<PersonId> able_with(Duty duty) const { return able_with(reg::Duties(&duty, 1)); }
    /// Codes of the heads in force, as a naming replaces them: "L01,L02".
    [[nodiscard]] std::string heads() const;
    [[nodiscard]] reg::RegisterSteps steps(const PersonId& acting);
    [[nodiscard]] inquiry::Inquiries at_desk(const PersonId& acting);
    /// The number-th query in the order in which they were submitted; null for none.
    [[nodiscard]] const inquiry::QueryEntry* query(std::size_t number) const;
    /// JCIC's host, the card in the reader and what else a query's steps ask: the same object for all states.
    [[nodiscard]] static inquiry::test::Branch& around();

private:
    struct Answers final : inquiry::test::ByBranch {
        explicit Answers(const State& of) : ByBranch(around()), state(of) {}
        [[nodiscard]] Result<int> items_of_day(const PersonId& querier, RocDate day,
                                               std::uint64_t through) const override;
        const State& state;
    };
    Answers answers_{state};
    OfficeCalendar calendar_;
};

/// An entry without an author's signature: what another part of the program writes.
[[nodiscard]] Entry entry_of(std::string_view action, std::string subject);
/// All that later acts depend on, as text: two states with the same are one.
[[nodiscard]] std::string whole_key(State& state);
/// The same for people, cards and queries alone.
[[nodiscard]] std::string key_of(View& view);

}  // namespace jcic::model
