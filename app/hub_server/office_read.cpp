// What head office reads at the hub, desk by desk, and what of it is believed.
#include <algorithm>
#include <utility>

#include "app/domain/roc_date.h"
#include "app/hub/standings.h"
#include "app/hub_server/office.h"
#include "app/verify/trail/note.h"

namespace jcic::hub_server {
namespace {

class Reading {
public:
    Reading(hub::Connection& hub, const OfficeWanted& wanted) : hub_(hub), wanted_(wanted) {}

    [[nodiscard]] Result<std::vector<OfficeDesk>> run() {
        JCIC_CHECK(read_desks());
        JCIC_CHECK(read_standings());
        for (auto& one : desks_) {
            JCIC_CHECK(read_reports(one));
            if (!wanted_.witnesses.empty()) {
                JCIC_CHECK(read_cosignatures(one));
            }
        }
        return std::move(desks_);
    }

private:
    [[nodiscard]] Result<hub::Rows> rows(const std::string& statement, const std::vector<hub::Value>& values = {}) {
        auto rows = hub_.run(statement, values, Millis{60'000});
        if (!rows) return tl::unexpected<Fault>(fault_of_reading(std::move(rows).error()));
        return *std::move(rows);
    }
    [[nodiscard]] OfficeDesk* desk_of(const std::string& ledger) {
        const auto found = std::ranges::find(desks_, ledger, [](const OfficeDesk& one) { return one.as.desk.ledger; });
        return found == desks_.end() ? nullptr : &*found;
    }

    Result<void> read_desks() {
        auto desks = hub::desks(hub_);
        if (!desks) return tl::unexpected<Fault>(std::move(desks).error().fault);
        for (auto& one : *desks) desks_.emplace_back().as.desk = std::move(one);
        constexpr const char* time = "at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";
        JCIC_TRY(const auto more,
                 rows("select d.ledger, d.world, to_char(d.enrolled " + std::string(time) + ", coalesce(to_char(s.at " +
                      time +
                      ", ''), coalesce((select max(size) from jcic.checkpoint c where c.ledger = d.ledger), 0), "
                      "coalesce((select max(size) from jcic.cosignature o where o.ledger = d.ledger), 0) "
                      "from jcic.desk d left join jcic.seen s on s.ledger = d.ledger"));
        enum Column { ledger, world, enrolled, seen, sealed, witnessed };
        for (std::size_t row = 0; row < more.size(); ++row) {
            auto* one = desk_of(more.text(row, ledger));
            if (one == nullptr) continue;
            one->as.world = more.text(row, world);
            JCIC_TRY(one->since, domain::parse_iso(more.text(row, enrolled)));
            one->seen = more.text(row, seen);
            one->sealed = more.number(row, sealed).value_or(0);
            if (wanted_.witnesses.empty()) one->witnessed = more.number(row, witnessed).value_or(0);
        }
        return {};
    }

    Result<void> read_standings() {
        const auto week = wanted_.week.empty() ? monday_of(domain::roc_date_at(wanted_.at)) : wanted_.week;
        std::string after;
        while (true) {
            auto some = hub::standings_after(hub_, week, after);
            if (!some) return tl::unexpected<Fault>(fault_of_reading(std::move(some).error()));
            if (some->empty()) return {};
            for (const auto& there : *some) {
                after = there.ledger;
                auto* one = desk_of(there.ledger);
                if (one == nullptr) continue;
                auto judged = judge_standing(one->as, there.week, there.bytes);
                if (judged.reason.empty() && judged.said->made > wanted_.at + later) judged = {std::nullopt, "future"};
                if (!judged.reason.empty())
                    disbelieve(*one, "standing", there.week, judged.reason);
                else
                    one->standing = std::move(judged.said);
            }
        }
    }

    /// The last three that were put: one that is not believed hides none behind it, and none is moved behind a later
    /// one. Of a desk that was restored a later one may have a smaller position.
    Result<void> read_reports(OfficeDesk& one) {
        JCIC_TRY(const auto some, rows("select position, body from jcic.statement where ledger = $1 and "
                                       "kind = 'branch-report' order by n desc limit 3",
                                       {one.as.desk.ledger}));
        for (std::size_t row = some.size(); row > 0; --row) {
            const auto position = some.text(row - 1, 0);
            const auto read = domain::read_report(to_text(some.bytes(row - 1, 1).value_or(Bytes{})));
            auto reason = read ? reason_against_signer(one.as, *read) : "form";
            if (reason.empty() && read->said.made > wanted_.at + later) reason = "future";
            if (reason.empty() && one.report && read->said.made < one.report->made) reason = "position";
            if (!reason.empty())
                disbelieve(one, "branch-report", position, reason);
            else
                one.report = read->said;
        }
        return {};
    }

    /// Up to the newest that holds under a key that was given: of this ledger, and of the size that it says.
    Result<void> read_cosignatures(OfficeDesk& one) {
        // Not those of witnesses that were not given, who may have seen more.
        std::vector<std::string> given;
        for (const auto& key : wanted_.witnesses) given.push_back(key.name);
        JCIC_TRY(const auto some, rows("select size, witness, line from jcic.cosignature where ledger = $1 "
                                       "and witness = any($2) order by size desc limit 20",
                                       {one.as.desk.ledger, given}));
        for (std::size_t row = 0; row < some.size() && one.witnessed == 0; ++row) {
            const auto size = some.number(row, 0).value_or(0);
            const auto witness = some.text(row, 1);
            JCIC_TRY(const auto notes, notes_of(one.as, size));
            const auto reason = reason_against_line(wanted_.witnesses, witness, some.text(row, 2), notes);
            if (reason.empty())
                one.witnessed = size;
            else
                disbelieve(one, "cosignature", std::to_string(size) + " " + witness, reason);
        }
        return {};
    }

    /// Its head and its seals of that size.
    Result<std::vector<std::string>> notes_of(const EnrolledDesk& desk, std::uint64_t size) {
        JCIC_TRY(const auto some, rows("select note from jcic.checkpoint where ledger = $1 and size = $2 limit 100",
                                       {desk.desk.ledger, static_cast<std::int64_t>(size)}));
        std::vector<std::string> out;
        for (std::size_t row = 0; row < some.size(); ++row)
            if (auto note = some.text(row, 0); is_head(desk, note, size)) out.push_back(std::move(note));
        return out;
    }

    static bool is_head(const EnrolledDesk& desk, const std::string& text, std::uint64_t size) {
        const auto note = verify::Note::parse(text);
        if (!note) return false;
        const auto head = verify::Checkpoint::parse(note->text);
        return head && head->origin == origin_of(desk) && head->size == size;
    }
    static void disbelieve(OfficeDesk& one, const char* what, std::string which, std::string reason) {
        one.wrong.push_back({one.as.desk.workstation, what, std::move(which), std::move(reason)});
    }

    static constexpr std::chrono::minutes later{10};  ///< so much two clocks may differ
    hub::Connection& hub_;
    const OfficeWanted& wanted_;
    std::vector<OfficeDesk> desks_;
};

}  // namespace

Result<std::vector<OfficeDesk>> read_office(hub::Connection& hub, const OfficeWanted& wanted) {
    if (auto begun = hub.run("begin isolation level repeatable read read only"); !begun)
        return tl::unexpected<Fault>(std::move(begun).error().fault);
    auto out = Reading(hub, wanted).run();
    if (hub.is_open()) static_cast<void>(hub.run("rollback"));
    return out;
}

}  // namespace jcic::hub_server
