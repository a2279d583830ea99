#pragma once
// Through any register by its description alone: people with one duty each, and for each step what fits its fields.

#include "app/domain/attachment.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/registers/approver_keys.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/incidents.h"
#include "app/domain/registers/people.h"
#include "app/domain/steps/register_steps.h"
#include "registers/branch_people.h"

namespace jcic::registers_test {

namespace registers = domain::registers;

struct Walk {
    jcic::test::TestClock clock{*domain::parse_iso("2026-11-20T02:00:00Z")};
    jcic::test::TestRandom random{5};
    jcic::test::MemoryJournal journal{clock, "P1"};
    registers::Rows rows;
    domain::registers::PeopleAndCards people{rows};
    domain::OfficeCalendar calendar;
    std::set<std::string> used;  ///< authorisations on which a query leans

    Walk() {
        for (const auto duty : domain::all_duties) designate(code_of(duty), {duty});
        designate("N1", {});
    }
    void designate(const std::string& code, const std::set<domain::Duty>& duties) {
        domain::Entry entry;
        entry.id = random.bytes<16>();
        entry.action = "person.designated";
        entry.subject = "person:" + code;
        std::string names;
        for (const auto duty : duties) names.append(names.empty() ? "" : ",").append(domain::name_of(duty));
        entry.plain("name", "某" + code).plain("title", "專員").plain("duties", names).plain("from", "1150101");
        journal.write(entry);
        (void)journal.refresh(rows);
    }
    [[nodiscard]] domain::RocDate today() const { return domain::roc_date_at(clock.now()); }
    [[nodiscard]] static std::string code_of(domain::Duty duty) {
        return "P" + std::to_string(static_cast<int>(duty) + 1);
    }
    [[nodiscard]] static domain::PersonId with(domain::Duty duty) { return person(code_of(duty).c_str()); }

    /// A desk that asks for seven items a month with one card, and for two by numbers that JCIC still held; on no
    /// single day.
    registers::SentByCard sent_by_card{{"0129999-03", 7}, {"", 2}};
    domain::registers::RegisterSteps steps(const domain::PersonId& acting) {
        journal.sign_in(acting.text());
        (void)journal.refresh(rows);
        const auto sent = [this](domain::RocDate from, domain::RocDate to) {
            return std::optional(from == to ? registers::SentByCard{} : sent_by_card);
        };
        const auto used_there = [this](const std::string& reference) { return Result<bool>(used.contains(reference)); };
        auto out = context();
        out.sent = sent;
        out.authorisation_used = used_there;
        return {out, acting};
    }
    /// Without what a desk asks of its queries.
    [[nodiscard]] domain::registers::StepContext context() { return {journal, rows, people, calendar, clock, random}; }

    /// Somebody who may take it, and, where one is needed, somebody else who may stand beside.
    [[nodiscard]] static std::pair<domain::PersonId, std::optional<domain::PersonId>> persons(
        const registers::Step& step, const registers::Row* row = nullptr) {
        for (const auto by : step.by) {
            if (!registers::may_be_taken_by(step, row, with(by))) continue;
            if (!step.beside) return {with(by), std::nullopt};
            if (row != nullptr && !step.beside->named.empty())
                return {with(by), person(row->value(step.beside->named).c_str())};
            for (const auto beside : step.beside->who)
                if (beside != by) return {with(by), with(beside)};
        }
        return {person("N1"), std::nullopt};
    }

    [[nodiscard]] domain::registers::StepRequest good(const registers::Register& book, const registers::Step& step,
                                                      const std::string& row) const {
        domain::registers::StepRequest out{&book, &step, row, {}, persons(step, rows.row(book, row)).second};
        // Of what a desk reads from a card, that desk says how the row is called.
        if (step.begins() && step.counted) out.row = "K-" + std::to_string(journal.events().size());
        for (const auto& field : step.asks)
            if (!field.given) out.typed.emplace(std::string(field.name), value(field, out.beside));
        if (step.action == "day-end.unworked") {  // a day on which nothing was entered
            const auto day = today().days() - std::chrono::days{400 + journal.events().size() % 300};
            out.typed["day"] = out.typed["until"] = domain::RocDate::from(day).value().text();
        }
        if (step.action == registers::hold_entered)  // of a case
            for (const auto* other : {"subject", "query", "officer", "from", "until"}) out.typed[other] = "";
        if (step.action == registers::person_renamed)
            out.typed["title"] = "襄理" + std::to_string(journal.events().size());
        if (needs_a_vacancy(step)) out.typed["duties"] = "unit-head";
        return out;
    }
    /// Taken only where nobody heads the unit.
    [[nodiscard]] static bool needs_a_vacancy(const registers::Step& step) {
        const auto* rule = domain::events::roster_rule_of(step.action);
        return rule != nullptr && rule->in_vacancy;
    }
    /// Nobody heads it from here on, where the step wants that.
    void make_room_for(const registers::Step& step) {
        if (step.action == action::approver_key_entered) make_known("W2");
        if (step.action == "policy.second-approver-above") designate("P9", {domain::Duty::supervisor});
        if (!needs_a_vacancy(step)) return;
        journal.sign_in(code_of(domain::Duty::administrator));
        domain::Entry entry;
        entry.id = random.bytes<16>();
        entry.action = "person.ended";
        entry.subject = "person:" + code_of(domain::Duty::unit_head);
        journal.write(entry);
        (void)journal.refresh(rows);
    }
    /// Another desk of the branch.
    void make_known(const std::string& workstation) {
        if (registers::known_desk(rows, workstation) != nullptr) return;
        domain::Entry entry;
        entry.id = random.bytes<16>();
        entry.action = action::desk_known;
        entry.subject = "desk:" + workstation;
        journal.write(entry.plain("workstation", workstation));
        (void)journal.refresh(rows);
    }
    /// Another one each time, as long as few are asked for.
    [[nodiscard]] std::string another_person() const {
        static constexpr std::array numbers{"C150000008", "C150000106", "C150000204", "C150000302",
                                            "C150000400", "C150000508", "C150000606", "C150000704"};
        return numbers[journal.events().size() % numbers.size()];
    }
    [[nodiscard]] std::string value(const domain::events::Field& field,
                                    const std::optional<domain::PersonId>& beside) const {
        using domain::events::Kind;
        if (field.name == "later-subject") return another_person();
        if (field.name == "query-anew") return "";  // of what was corrected alone
        if (field.name == "is") return "更正後";    // beside what it was
        if (field.name == "until-time") return "23:59";
        if (field.name == registers::marked_form_field) return "";  // such a form passes a test of its own first
        if (field.kind == Kind::choice) return std::string(field.choices.front().name);
        if (field.name == registers::card_number_field) return "0129999-55";
        if (field.name == "card") return "C-" + std::to_string(journal.events().size());  // another for each letter
        if (field.name == "case-number") return "115-" + std::to_string(journal.events().size());
        if (field.name == "address") return "https://jcic.example.tw:443";
        if (field.name == "desk") return "W2";
        if (field.name == "signing-key" || field.name == "exchange-key") return std::string(64, 'b');
        if (field.name == "proof") return std::string(128, 'c');
        if (field.name == "hub") return "hub.example.tw/bank";
        if (field.name == "hub-id") return "6d0f0a0e-0000-4000-8000-00000000000a";
        if (field.name == "witness-name") return "bank.example/audit";
        if (field.name == "witness-key") return "bank.example/audit+00000000+BAAA" + std::string(40, 'A');
        if (field.name == "authority") return std::string(64, 'a');
        if (field.name == registers::used_before_field || field.name == registers::used_on_field) return "";
        if (field.name == registers::held_since_field) return "1150101";  // before the branch began here
        if (field.kind == Kind::day) return domain::roc_date_at(clock.now()).text();
        if (field.kind == Kind::time) return domain::time_of_day_text(clock.now());
        if (field.kind == Kind::week) return "1-5 09:00-16:00";
        if (field.kind == Kind::item) return "T50";
        if (field.kind == Kind::items) return "T50,T51";
        if (field.name == "custodian" && !beside) return code_of(domain::Duty::card_custodian);
        if (field.kind == Kind::person) return beside ? beside->text() : code_of(domain::Duty::query_officer);
        if (field.kind == Kind::subject) return "A123456789";
        if (field.kind == Kind::hex) return "00ff";
        if (field.kind == Kind::duties) return "supervisor,query-officer:1151120-";
        if (field.name == "code") return "N" + std::to_string(keys_ + 10);
        if (field.name == registers::incident_field) return "";  // about none
        if (field.name == domain::replaces) return "";           // nobody is there to be replaced
        if (field.kind == Kind::number) return std::to_string(std::max(6, field.least));
        if (field.kind == Kind::attachment) return domain::Attachment{{7}, {9}, "授權書.pdf"}.text();
        return "說明";
    }
    /// By whoever may.
    Result<std::string> take(const domain::registers::StepRequest& wanted) {
        if (wanted.step->written == registers::Written::elsewhere) return write(wanted);
        if (wanted.step->action == action::approver_key_entered) make_known("W2");
        // The first decision of a branch in this walk is to keep for six years.
        if (wanted.step->erases) clock.advance(std::chrono::years{wanted.book == &registers::policy ? 7 : 6});
        auto at = steps(persons(*wanted.step, rows.row(*wanted.book, wanted.row)).first);
        if (wanted.step->written == registers::Written::roster) {
            const auto password = Secret::from(view("Kdwp-4729"));
            Roster roster(*this);
            auto shown = wanted;  // who takes it was told what nobody will be
            shown.accepted = at.vacancies_after(wanted);
            std::optional<domain::Entry> page;
            if (wanted.step->beside) {
                JCIC_TRY(page, at.event_of(wanted));
            }
            const auto taken =
                at.take_about_person(shown, roster, wanted.step->secret ? &password : nullptr, page ? &*page : nullptr);
            (void)journal.refresh(rows);
            return taken;
        }
        if (!wanted.step->beside && wanted.step->signs.empty()) return at.take_step(wanted);
        JCIC_TRY(auto event, at.event_of(wanted));
        for (auto& signature : event.signatures) signature.value.fill(1);  // whose it is, is the ledger's to verify
        return at.take_step(wanted, std::move(event));
    }
    /// Who keeps people's keys, without any.
    struct Roster final : domain::registers::RosterWriter {
        explicit Roster(Walk& of) : walk(of) {}
        Result<void> write(const domain::Entry& event, const Secret*) override {
            walk.journal.write(event);
            return {};
        }
        Walk& walk;
    };
    /// What another window writes.
    Result<std::string> write(const domain::registers::StepRequest& wanted) {
        domain::Entry entry;
        entry.id = random.bytes<16>();
        entry.action = wanted.step->action;
        const auto row = wanted.step->begins() ? "K-" + std::to_string(++keys_) : wanted.row;
        entry.subject = std::string(wanted.book->about) + row;
        for (const auto& field : wanted.step->asks)
            entry.fields.push_back(
                {std::string(field.name), wanted.typed.at(std::string(field.name)), field.keep, entry.subject});
        journal.write(entry);
        JCIC_CHECK(journal.refresh(rows));
        return row;
    }
    /// A new row in that state; "" where no way leads there. Each takes the shortest.
    std::string row_in(const registers::Register& book, std::string_view state) {
        // R-AU-7: a member has one account, and another begins when it is ended.
        if (const auto there = rows.of(book); &book == &registers::transmission)
            for (const auto& [id, row] : there)
                if (!book.state(row.state).over) (void)take(good(book, *book.step("transmission.ended"), id));
        std::vector<std::vector<const registers::Step*>> ways{{}};
        for (std::size_t i = 0; i < ways.size() && ways[i].size() < 6; ++i) {
            const auto way = ways[i];
            for (const auto& step : book.steps) {
                const bool first = way.empty();
                const auto here = first ? std::string_view() : way.back()->to;
                const bool follows = first ? step.begins() : std::ranges::find(step.from, here) != step.from.end();
                if (!follows || step.to.empty()) continue;
                auto longer = way;
                longer.push_back(&step);
                if (step.to == state) return walk(book, longer);
                ways.push_back(std::move(longer));
            }
        }
        return {};
    }
    std::string walk(const registers::Register& book, const std::vector<const registers::Step*>& way) {
        std::string row;
        for (const auto* step : way) {
            auto wanted = good(book, *step, row);
            if (step->begins() && !step->counted && !book.key.empty())
                wanted.typed[std::string(book.key)] = new_key(*book.field(book.key));
            if (step->action == "day-end.unworked") wanted.typed["until"] = wanted.typed["day"];
            const auto taken = take(wanted);
            if (!taken) {
                qWarning("%s: %s %s", step->action.data(), taken.error().text().data(),
                         std::string(taken.error().detail("field")).c_str());
                return {};
            }
            row = *taken;
            // A decision that counts is never erased: another replaces it.
            if (&book == &registers::policy && step->begins() && !take(good(book, *step, ""))) return {};
        }
        return row;
    }

private:
    std::string new_key(const domain::events::Field& field) {
        ++keys_;
        if (field.kind != domain::events::Kind::day) return "R-" + std::to_string(keys_);
        return domain::RocDate::from(today().days() - std::chrono::days{keys_}).value().text();
    }
    int keys_ = 0;
};

}  // namespace jcic::registers_test
