#pragma once
// Years of a branch, in a day: many queries that are over, each with its authorisation, written through the ledger's
// own append under the signatures that they need, as a desk writes them. Everybody in it is invented.

#include <filesystem>
#include <functional>
#include <memory>

#include "app/domain/eligibility.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/register.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/steps/entries.h"
#include "app/ledger/ledger.h"
#include "app/ledger/session/session.h"
#include "support/invented_id.h"
#include "support/world.h"

namespace jcic::test {

class BranchYears {
public:
    struct Person {
        domain::PersonId code;
        std::string password;
    };

    /// Into the practice profile's ledger, at that time.
    BranchYears(const std::filesystem::path& profile, Person querier, Person supervisor, UtcTime at)
        : clock_(at),
          ledger_(take(ledger::Ledger::open(profile / "ledger", ledger::ProfileKind::practice,
                                            {.clock = clock_,
                                             .random = random_,
                                             .workstation = "B01",
                                             .cost = ledger::floor_only,
                                             .asks_who_writes = false}))),
          supervisor_(std::move(supervisor)),
          session_(sign_in(querier)),
          other_(sign_in(supervisor_)),
          ignored_(take(session_->count())) {}

    /// So many queries of `events` events each or a few more; all on one day, since passwords run out (R-PW-2).
    void write(std::size_t queries, std::size_t events) {
        for (std::size_t done = 0; done < queries; done += together)
            write_some(std::min(together, queries - done), events);
    }
    /// So many rows of a register that nobody signs, each begun by that step, whoever's it is.
    void write_rows(const domain::registers::Register& book, std::string_view action, std::size_t rows,
                    const std::function<domain::registers::Values(std::size_t)>& values) {
        Entries entries;
        for (std::size_t row = 1; row <= rows; ++row) {
            entries.push_back(step(book, std::to_string(row), action, values(row)));
            if (entries.size() < together && row < rows) continue;
            append(entries);
            entries.clear();
        }
    }
    /// So many authorisations that JCIC accepted, on which nobody leaned yet.
    void write_authorisations(std::size_t rows) {
        for (std::size_t done = 0; done < rows; done += together) {
            std::vector<One> all;
            for (std::size_t i = 0; i < std::min(together, rows - done); ++i) all.push_back(next());
            write_forms(all);
        }
    }
    [[nodiscard]] std::uint64_t count() { return take(session_->count()); }

private:
    static constexpr std::size_t together = 500;
    /// State is of no consequence to how events are written.
    class Ignored final : public domain::Projection {
    public:
        explicit Ignored(std::uint64_t applied) : applied_(applied) {}
        [[nodiscard]] std::uint64_t applied() const override { return applied_; }
        void apply(const domain::Recorded& event) override { applied_ = event.sequence; }

    private:
        std::uint64_t applied_;
    };
    struct One {
        inquiry::QueryId id;
        inquiry::Query query;
        domain::EarlierEvent submission{};
        std::string page;
    };
    using Entries = std::vector<domain::Entry>;

    template <class T>
    static T take(Result<T> result) {
        if (result) return std::move(*result);
        std::fprintf(stderr, "%s at %s\n", std::string(result.error().text()).c_str(), result.error().place.c_str());
        for (const auto& detail : result.error().details)
            std::fprintf(stderr, "  %s %s\n", detail.key.c_str(), detail.value.c_str());
        std::abort();
    }
    std::unique_ptr<ledger::Session> sign_in(const Person& person) {
        return take(ledger_->sign_in(person.code, Secret::from(view(person.password))));
    }
    std::vector<domain::Recorded> append(const Entries& entries) { return append(*session_, entries); }
    std::vector<domain::Recorded> append(ledger::Session& session, const Entries& entries) {
        return take(session.transact(ignored_, [&]() -> Result<Entries> { return entries; }));
    }
    domain::Entry event(std::string subject, std::string_view action) {
        domain::Entry out;
        out.id = random_.bytes<16>();
        out.action = action;
        out.subject = std::move(subject);
        return out;
    }

    One next() {
        const auto number = ++made_;
        const auto id = national_id(number);
        const auto today = domain::roc_date_at(clock_.now());
        const auto ends = take(domain::RocDate::from(today.days() + std::chrono::days{90}));
        const auto rule =
            take(domain::may_query(domain::Business::lending, domain::SubjectKind::borrower, domain::Item::t50, today));
        return {to_hex(random_.bytes<16>()),
                {take(domain::PersonalId::parse(id)),
                 "王小明" + std::to_string(number),
                 domain::Business::lending,
                 domain::SubjectKind::borrower,
                 {},
                 "Y" + std::to_string(1'000'000 + number),
                 "申請房屋貸款，核對投保單位",
                 {"Y-P-" + std::to_string(number),
                  domain::AuthorisationKind::paper,
                  id,
                  today,
                  ends,
                  "個人房屋貸款",
                  {domain::Item::t50},
                  "0000"},
                 {{domain::Item::t50, rule}},
                 {}},
                {},
                "文件\t查詢審核頁\n"};
    }

    domain::Entry step(const domain::registers::Register& book, const std::string& row, std::string_view action,
                       const domain::registers::Values& values) {
        auto out = event(std::string(book.about) + row, action);
        for (const auto& field : book.step(action)->asks) {
            const auto found = values.find(field.name);
            const auto value = found == values.end() ? std::string() : found->second;
            if (value.empty() && field.times != domain::events::Times::once) continue;
            if (field.keep == domain::Keep::plain)
                out.plain(std::string(field.name), value);
            else
                out.personal(std::string(field.name), value, out.subject);
        }
        return out;
    }

    domain::Entry held(const One& one) {
        const auto& form = one.query.authorisation;
        return step(domain::registers::authorisations, form.reference, "authorisation.signed",
                    {{"reference", form.reference},
                     {"subject", form.subject_id},
                     {"name", one.query.subject_name},
                     {"application", form.application_name},
                     {"items", "T50"},
                     {"signed", form.signed_on.text()},
                     {"ends", form.ends_on.text()},
                     {"read-box", "yes"},
                     {"each-item", "yes"},
                     {"form-code", "yes"},
                     {"identity", "id-card"},
                     {"notices", "yes"}});
    }
    domain::Entry sent(const One& one) {
        const auto& form = one.query.authorisation;
        return step(domain::registers::authorisations, form.reference, "authorisation.sent",
                    {{"sent", form.signed_on.text()}});
    }
    domain::Entry accepted(const One& one) {
        const auto& form = one.query.authorisation;
        return step(domain::registers::authorisations, form.reference, "authorisation.accepted",
                    {{"answered", form.signed_on.text()}});
    }

    /// Registered, sent to JCIC and accepted, each row in turn.
    void write_forms(const std::vector<One>& all) {
        Entries entries;
        for (const auto& one : all) entries.push_back(held(one));
        auto written = append(entries);
        entries.clear();
        for (std::size_t i = 0; i < all.size(); ++i) entries.push_back(sent(all[i]).rests_on(written[i].earlier()));
        written = append(entries);
        entries.clear();
        for (std::size_t i = 0; i < all.size(); ++i) entries.push_back(accepted(all[i]).rests_on(written[i].earlier()));
        append(entries);
    }

    void write_some(std::size_t queries, std::size_t events) {
        std::vector<One> all;
        for (std::size_t i = 0; i < queries; ++i) all.push_back(next());
        write_forms(all);
        Entries entries;
        for (const auto& one : all) {
            auto submitted = event(inquiry::subject_of(one.id), action::query_submitted);
            inquiry::write_query(submitted, one.query, one.id);
            entries.push_back(submitted.personal("page", one.page, inquiry::key_of_query(one.id)));
        }
        const auto written = append(entries);
        entries.clear();
        for (std::size_t i = 0; i < queries; ++i) {
            all[i].submission = written[i].earlier();
            entries.push_back(decision(all[i]));
        }
        append(*other_, entries);  // at the supervisor's own sign-in
        entries.clear();
        for (const auto& one : all) add_query(one, events, entries);
        append(entries);
    }

    domain::Entry decision(const One& one) {
        const auto key = inquiry::key_of_query(one.id);
        auto out = event(inquiry::subject_of(one.id), action::query_decided);
        out.rests_on(one.submission).plain("approved", "T50").plain("refused", "");
        out.personal("remark", "", key).personal("page", one.page, key);
        out.to_be_signed(supervisor_.code, domain::purpose::approval);
        out = other_->prepare(std::move(out));
        if (!other_->sign(out, domain::purpose::approval)) std::abort();
        return out;
    }

    /// From the request to the copy in its file; viewed as often as events are wanted.
    void add_query(const One& one, std::size_t events, Entries& out) {
        const auto subject = inquiry::subject_of(one.id);
        const auto key = inquiry::key_of_query(one.id);
        const auto about = [&](std::string_view action) { return event(subject, action).plain("item", "T50"); };
        const auto copy = [&](std::string_view action) { return about(action).plain("number", "1"); };
        const auto before = out.size();
        auto requesting = event(subject, action::query_requesting);
        out.push_back(requesting.plain("items", "T50")
                          .plain("key", to_hex(random_.bytes<16>()))
                          .plain("institution", "0129999")
                          .plain("way", "N")
                          .plain("card", "JC-0417")
                          .apart("request", std::string(200, 'r'), key)
                          .apart("signature", std::string(64, 's'), key)
                          .apart("certificate", std::string(600, 'c'), key));
        auto serial = about(action::query_serial);
        out.push_back(serial.plain("how", "answer")
                          .plain("deadline", domain::iso_text(clock_.now() + std::chrono::hours{72}))
                          .plain("deadline-from", "host")
                          .personal("serial", "2026" + std::to_string(1'000'000'000 + made_), key));
        out.push_back(about(action::query_retrieving));
        auto retrieved = about(action::record_retrieved);
        out.push_back(
            retrieved.apart("record", std::string(2'000, 'd'), inquiry::key_of_record(one.id, domain::Item::t50)));
        out.push_back(copy(action::copy_reserved));
        out.push_back(copy(action::copy_sent)
                          .plain("queue", "branch")
                          .plain("job", "branch-" + std::to_string(made_))
                          .plain("pages", "1")
                          .plain("sheets", "1")
                          .plain("digest", std::string(64, 'a')));
        out.push_back(copy(action::copy_confirmed));
        out.push_back(copy(action::copy_filed).plain("where", "Y-" + std::to_string(made_)));
        constexpr std::size_t others = 5;  // the authorisation's three, submission and decision
        while (out.size() - before + others < events) out.push_back(about(action::record_viewed));
    }

    TestClock clock_;
    SystemRandom random_;
    std::unique_ptr<ledger::Ledger> ledger_;
    Person supervisor_;
    std::unique_ptr<ledger::Session> session_;
    std::unique_ptr<ledger::Session> other_;
    Ignored ignored_;
    std::size_t made_ = 0;
};

}  // namespace jcic::test
