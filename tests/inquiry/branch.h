#pragma once
// A branch in memory: its people, authorisations, card and host; one applicant with everything in order.

#include <cstdlib>
#include <functional>
#include <map>

#include "app/domain/compared.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/steps/inquiries.h"
#include "inquiry/fake_host.h"
#include "support/memory_journal.h"
#include "support/sha256.h"
#include "support/world.h"

namespace jcic::inquiry::test {

using domain::Item;

inline domain::PersonId person(const char* code) {
    return *domain::PersonId::parse(code);
}
inline domain::RocDate roc(const char* seven_digits) {
    return *domain::RocDate::parse(seven_digits);
}

/// A valid ID number that begins with these nine characters.
inline std::string personal_id(const std::string& nine) {
    for (char last = '0'; last <= '9'; ++last)
        if (domain::PersonalId::parse(nine + last)) return nine + last;
    return {};
}

inline const std::string applicant = "A123456789";
inline const std::string other_applicant = personal_id("F22012345");

class FakeCard : public CardSigner {
public:
    std::optional<Fault> fault;
    std::string number = "0129999-03";
    std::function<void()> point;
    std::vector<Bytes> signed_bytes;

    Result<domain::CardSignature> sign(ByteView request) override {
        if (point) point();
        if (fault) return tl::unexpected<Fault>(*fault);
        signed_bytes.emplace_back(request.begin(), request.end());
        return domain::CardSignature{to_bytes("signed:" + std::to_string(request.size())), to_bytes("certificate"),
                                     number};
    }
};

class FakeCustody : public Custody {
public:
    std::string holder = "L03";

    [[nodiscard]] Result<void> held_by(std::string_view card, const domain::PersonId& who) const override {
        if (who.text() == holder) return {};
        return fail(FaultCode::card_custody, "fake-custody", {{"card", std::string{card}}});
    }
};

class FakePeople : public People {
public:
    std::map<std::string, std::set<domain::Duty>> in_force{
        {"L01", {domain::Duty::supervisor}},
        {"L02", {domain::Duty::card_custodian}},
        {"L03", {domain::Duty::query_officer}},
        {"L04", {domain::Duty::query_officer, domain::Duty::supervisor}}};

    [[nodiscard]] std::set<domain::Duty> duties(const domain::PersonId& who, domain::RocDate) const override {
        const auto found = in_force.find(who.text());
        return found == in_force.end() ? std::set<domain::Duty>{} : found->second;
    }
    [[nodiscard]] std::string display_name(const domain::PersonId& who) const override {
        return who.text() == "L03" ? "林淑芬" : "陳主管";
    }
};

/// The hub where the institution's desks meet, as a query's steps see it.
struct FakeHub {
    struct Claimed {
        std::string reference;
        std::set<Item> items;
        QueryId query;
        bool operator==(const Claimed&) const = default;
    };
    std::optional<Fault> fault;  ///< of the next claim
    std::function<void()> then;  ///< once it was claimed
    std::vector<Claimed> claimed;
    std::vector<Claimed> given_back;
};

/// Everything but the desk's own state: it survives when the program ends.
struct Branch {
    jcic::test::TestClock clock{*domain::parse_iso("2026-11-20T02:00:00Z")};  // a Friday, 10:00 in Taiwan
    jcic::test::TestRandom random{7};
    jcic::test::MemoryJournal journal{clock, "L03"};
    FakeHost host{clock};
    FakeCard card;
    FakeCustody custody;
    FakePeople people;
    std::function<Result<void>(std::uint64_t)> borne_out = [](std::uint64_t) { return Result<void>{}; };
    std::vector<domain::Stop> stops;  ///< in force
    std::vector<domain::Hold> holds;  ///< likewise
    std::vector<domain::registers::Maintenance> maintenances{};
    std::vector<std::string> other_numbers;  ///< of whoever is asked about
    std::vector<std::string> templates;      ///< of reasons
    Surroundings around;                     ///< of every query
    Alike alike{};                           ///< of every authorisation
    bool practice = true;
    bool knows_time = true;  ///< its clock was held to JCIC's
    bool tested = false;     ///< the account that sends authorisations (R-AU-7)
    std::optional<domain::RocDate> restored;
    std::vector<domain::registers::Procedure> procedures;  ///< of deletion, in force
    int procedures_asked = 0;
    int stops_asked = 0;
    std::vector<ExportOfValues> exports;  ///< of the ledger, with personal values
    int exports_asked = 0;
    int volume_allowed = 0;                                  ///< of anybody's day, signed for
    domain::Policy policy;                                   ///< as it decided
    std::map<std::string, OpenReview, std::less<>> reviews;  ///< of the month's sample, that wait
    domain::OfficeCalendar calendar;
    domain::InstitutionCode institution = *domain::InstitutionCode::parse("0129999");
    std::vector<domain::Authorisation> authorisations{
        authorisation("A-001", applicant, "個人房屋貸款"), authorisation("A-002", applicant, "個人信用貸款"),
        authorisation("A-003", other_applicant, "房貸保證人"), authorisation("A-004", other_applicant, "信用卡申請")};

    std::vector<domain::UsedElsewhere> elsewhere;  ///< by other desks, whichever authorisation is asked about
    std::optional<Fault> elsewhere_fault;
    mutable std::optional<FakeHub> hub;
    static domain::Authorisation authorisation(const char* reference, const std::string& subject, const char* name) {
        return {reference, domain::AuthorisationKind::paper,  subject, roc("1151101"), roc("1160131"),
                name,      {Item::t50, Item::t51, Item::t52}, "0000"};
    }
};

/// What the steps ask, answered by the branch.
class ByBranch : public Dependencies {
public:
    explicit ByBranch(Branch& branch) : branch_(branch) {}
    [[nodiscard]] bool is_practice() const override { return branch_.practice; }
    [[nodiscard]] const domain::InstitutionCode& institution() const override { return branch_.institution; }
    [[nodiscard]] const domain::OfficeCalendar& calendar() const override { return branch_.calendar; }
    [[nodiscard]] const People& people() const override { return branch_.people; }
    [[nodiscard]] const Clock& clock() const override { return branch_.clock; }
    [[nodiscard]] bool knows_time_of_jcic() const override { return branch_.knows_time; }
    [[nodiscard]] Random& random() const override { return branch_.random; }
    [[nodiscard]] Digest sha256(ByteView bytes) const override { return jcic::test::sha256(bytes); }
    [[nodiscard]] Result<void> is_borne_out(std::uint64_t event) const override { return branch_.borne_out(event); }
    [[nodiscard]] Result<std::optional<domain::Authorisation>> authorisation(
        std::string_view reference) const override {
        const auto found = std::ranges::find_if(branch_.authorisations, [reference](const auto& one) {
            return domain::same_reference(one.reference, reference);
        });
        return found == branch_.authorisations.end() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] Result<std::vector<domain::UsedElsewhere>> used_at_other_desks(
        std::string_view /*reference*/) const override {
        if (branch_.elsewhere_fault) return tl::unexpected<Fault>(*branch_.elsewhere_fault);
        return branch_.elsewhere;
    }
    [[nodiscard]] bool has_hub() const override { return branch_.hub.has_value(); }
    [[nodiscard]] Result<void> claim(std::string_view reference, const std::set<domain::Item>& items,
                                     const QueryId& query) const override {
        if (branch_.journal.in_transaction()) std::abort();  // a claim inside a transaction
        if (branch_.hub->fault) return tl::unexpected<Fault>(*branch_.hub->fault);
        branch_.hub->claimed.push_back({std::string(reference), items, query});
        if (branch_.hub->then) branch_.hub->then();
        return {};
    }
    void give_back(std::string_view reference, const std::set<domain::Item>& items,
                   const QueryId& query) const override {
        branch_.hub->given_back.push_back({std::string(reference), items, query});
    }
    [[nodiscard]] Result<std::vector<domain::Stop>> stops() const override {
        ++branch_.stops_asked;
        return branch_.stops;
    }
    [[nodiscard]] Result<std::vector<domain::Hold>> holds() const override { return branch_.holds; }
    [[nodiscard]] std::vector<domain::registers::Maintenance> maintenances(const std::set<domain::Item>& /*items*/,
                                                                           UtcTime /*when*/) const override {
        return branch_.maintenances;
    }
    [[nodiscard]] Result<std::vector<std::string>> other_numbers_of(
        const domain::PersonalId& /*subject*/) const override {
        return branch_.other_numbers;
    }
    [[nodiscard]] Result<std::vector<std::string>> templates() const override { return branch_.templates; }
    [[nodiscard]] Result<Alike> alike(std::string_view /*reference*/, const domain::PersonalId& /*subject*/,
                                      std::string_view /*name*/) const override {
        return branch_.alike;
    }
    [[nodiscard]] Result<Surroundings> surroundings(const domain::PersonalId& /*subject*/,
                                                    const domain::PersonId& /*querier*/,
                                                    domain::RocDate /*day*/) const override {
        return branch_.around;
    }
    [[nodiscard]] Result<int> items_of_day(const domain::PersonId& querier, domain::RocDate day,
                                           std::uint64_t through) const override {
        int out = 0;
        for (const auto& event : branch_.journal.events())
            if (event.entry.action == action::query_submitted && event.person == querier.text() &&
                domain::roc_date_at(event.at) == day && event.sequence <= through)
                out += static_cast<int>(items_from(event.entry.value(field::items)).size());
        return out;
    }
    [[nodiscard]] Result<int> volume_allowed(const domain::PersonId& /*querier*/,
                                             domain::RocDate /*day*/) const override {
        return branch_.volume_allowed;
    }
    [[nodiscard]] Result<std::optional<domain::RocDate>> restored_on() const override { return branch_.restored; }
    [[nodiscard]] Result<std::vector<domain::registers::Procedure>> procedures_of_deletion() const override {
        ++branch_.procedures_asked;
        return branch_.procedures;
    }
    [[nodiscard]] Result<std::vector<ExportOfValues>> exports_of_values(UtcTime since) const override {
        ++branch_.exports_asked;
        auto out = branch_.exports;
        std::erase_if(out, [&](const auto& one) { return one.at < since; });
        return out;
    }
    [[nodiscard]] domain::Policy policy() const override { return branch_.policy; }
    [[nodiscard]] Result<std::optional<OpenReview>> open_review(std::string_view review) const override {
        const auto found = branch_.reviews.find(review);
        return found == branch_.reviews.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] Result<bool> transmission_is_tested() const override { return branch_.tested; }

private:
    Branch& branch_;
};

/// The program between start and end: a book folded from the trail, and somebody at the seat.
class Desk {
public:
    explicit Desk(Branch& branch, const char* acting = "L03")
        : branch_(branch), answers_(branch), inquiries_(branch.journal, book_, answers_, person(acting)) {
        branch.journal.sign_in(acting);
        (void)branch.journal.refresh(book_);
    }
    Inquiries* operator->() { return &inquiries_; }
    [[nodiscard]] const Book& book() const { return book_; }
    /// What others wrote at their seats.
    void catch_up() { (void)branch_.journal.refresh(book_); }

    [[nodiscard]] const QueryEntry& query(const QueryId& id) const { return *book_.find(id); }
    [[nodiscard]] const ItemEntry& item(const QueryId& id, Item item) const { return query(id).items.at(item); }
    [[nodiscard]] domain::ItemState state(const QueryId& id, Item which) const { return item(id, which).state; }

    /// As the approver decides: whether a signature is given and holds is the ledger's to ask. What is not approved is
    /// refused for that cause.
    Result<void> decide(const QueryId& id, const std::set<Item>& approved, const std::string& remark,
                        const char* signer = "L01", const char* cause = "not-needed") {
        JCIC_TRY(const auto decision, inquiries_.approvals.decision(id, approved, remark, person(signer), cause));
        return inquiries_.approvals.decide(id, decision);
    }
    /// Before a witness, as R-PA-4 asks.
    Result<void> destroy(const QueryId& id, Item item, int number, const std::string& how,
                         const char* witness = "L01") {
        const auto& act = domain::acts::named("copy.destroy");
        const auto beside = person(witness);
        JCIC_TRY(const auto seen, inquiries_.acts.to_sign(act, {{id, item, number}}, {{"how", how}}, &beside));
        JCIC_CHECK(inquiries_.acts.take(act, {{id, item, number}}, {{"how", how}}, seen));
        return {};
    }
    Result<void> request(const QueryId& id, std::stop_token stop = {}) {
        return inquiries_.requests.request(id, branch_.card, branch_.custody, branch_.host, stop);
    }
    /// With a witness, as R-PA-6's evidence asks.
    Result<void> erase(const QueryId& id, Item item, const std::string& reason) {
        JCIC_TRY(const auto erasure, inquiries_.records.erasure(id, item, reason, person("L01")));
        return inquiries_.records.erase(id, erasure);
    }
    Result<SerialsFound> find_serials(const std::string& subject = applicant, const std::string& why = "還原後補查") {
        return inquiries_.lost_serials.find_serials(*domain::PersonalId::parse(subject), why, rows_, branch_.host, {});
    }
    /// As the approver signs: whether a signature is given and holds is the ledger's to ask.
    Result<void> take_over(const QueryId& id, const std::string& row, const char* signer = "L01") {
        JCIC_TRY(const auto taking_over, inquiries_.lost_serials.taking_over(id, row, rows_, person(signer)));
        return inquiries_.lost_serials.take_over(id, rows_, taking_over);
    }
    /// The register of lost serial numbers, as far as it was read.
    [[nodiscard]] domain::registers::Rows& rows() {
        (void)branch_.journal.refresh(rows_);
        return rows_;
    }
    Result<void> settle(const QueryId& id) { return inquiries_.settlements.settle(id, branch_.host, {}); }
    Result<bool> retrieve(const QueryId& id, Item item) {
        return inquiries_.retrievals.retrieve(id, item, branch_.host, {});
    }

    /// The query as far as an approval of all its items.
    QueryId approved(const Form& form) {
        const auto id = *inquiries_.submissions.submit(form);
        (void)decide(id, form.items, "");
        return id;
    }

private:
    Branch& branch_;
    Book book_;
    domain::registers::Rows rows_;
    ByBranch answers_;
    Inquiries inquiries_;
};

/// A form that breaks no rule.
inline Form good_form() {
    Form form;
    form.subject_id = applicant;
    form.subject_name = "王大明";
    form.business = domain::Business::lending;
    form.subject_kind = domain::SubjectKind::borrower;
    form.case_number = "115-房貸-00417";
    form.reason = "房屋貸款徵信";
    form.authorisation = "A-001";
    form.items = {Item::t50, Item::t51, Item::t52};
    form.year = "114";
    return form;
}

/// The same for a guarantor, with the borrower beside.
inline Form guarantor_form() {
    auto form = good_form();
    form.subject_id = other_applicant;
    form.subject_name = "李小華";
    form.subject_kind = domain::SubjectKind::guarantor;
    form.borrower_id = applicant;
    form.borrower_name = "王大明";
    form.authorisation = "A-003";
    form.items = {Item::t50, Item::t51};
    return form;
}

/// A query with its T52 fetched.
inline QueryId fetched(Desk& desk) {
    const auto id = desk.approved(good_form());
    (void)desk.request(id);
    (void)desk.retrieve(id, Item::t52);
    return id;
}

// How far one query has come where a test begins: `auto [branch, desk, id] = Fetched();`

struct Sitting {
    Branch branch;
    Desk desk{branch};
};
struct Submitted {
    Branch branch;
    Desk desk{branch};
    QueryId id = desk->submissions.submit(good_form()).value();
};
struct Approved {
    Branch branch;
    Desk desk{branch};
    QueryId id = desk.approved(good_form());
};
/// With a serial number for each of its items.
struct WithSerials : Approved {
    WithSerials() {
        if (!desk.request(id)) std::abort();
    }
};
/// With its T52.
struct Fetched {
    Branch branch;
    Desk desk{branch};
    QueryId id = fetched(desk);
};

/// Takes an act on these.
template <class Desk>
Result<void> take_with(Desk& desk, const char* act, const std::set<RecordName>& on,
                       const domain::acts::Values& values = {}) {
    JCIC_CHECK(desk->acts.take(domain::acts::named(act), on, values));
    return {};
}
/// What is to be signed for it, by that person beside or its author alone.
template <class Desk>
Result<domain::Entry> to_sign(Desk& desk, const char* act, const RecordName& on, const domain::acts::Values& typed,
                              const char* beside = nullptr) {
    const auto who = person(beside == nullptr ? "L01" : beside);
    JCIC_TRY(auto out, desk->acts.to_sign(domain::acts::named(act), {on}, typed, beside == nullptr ? nullptr : &who));
    return std::move(out.front());
}
/// As its author signs: whether the signature is given and holds is the ledger's to ask.
template <class Desk>
Result<void> hand_over(Desk& desk, const QueryId& id, const char* to, const char* reason = "原承辦人員調職") {
    const domain::acts::Values typed{{"to", to}, {"reason", reason}};
    JCIC_TRY(const auto seen, to_sign(desk, "query.hand-over", {id}, typed));
    JCIC_CHECK(desk->acts.take(domain::acts::named("query.hand-over"), {{id}}, typed, {&seen, 1}));
    return {};
}
template <class Desk>
Result<void> end_relation(Desk& desk, const QueryId& id) {
    return take_with(desk, "retention.end", {{id}}, {{"relation", "ended"}, {"on", "1151120"}});
}
/// The same, for that reason if it asks one.
template <class Desk>
Result<void> take(Desk& desk, const char* act, const std::set<RecordName>& on, const std::string& reason = {}) {
    domain::acts::Values typed;
    if (!reason.empty()) typed.emplace("reason", reason);
    return take_with(desk, act, on, typed);
}

}  // namespace jcic::inquiry::test
