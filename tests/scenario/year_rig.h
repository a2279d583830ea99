#pragma once
// A practice branch whose host has been told a year's authorisations: the real host over TLS on a handed-in clock, the
// practice card and the real ledger. Passwords are changed before they run out (R-PW-2); all acts are the windows' own
// commands.

#include <optional>

#include "app/desk/queries/act_desk.h"
#include "app/desk/queries/retention_desk.h"
#include "app/domain/registers/register.h"
#include "app/files/files.h"
#include "at_the_desk.h"
#include "scenario/card_hands.h"
#include "scenario/invented_year.h"
#include "support/invented_id.h"
#include "support/profiles_host.h"

namespace jcic::scenario {

inline constexpr std::string_view branch_card = "0129999-03";
inline constexpr std::string_view newcomer_code = "N77";

/// One item as it left for JCIC, as who lived the year saw it.
struct SentItem {
    int month;
    std::string querier;
    inquiry::QueryId query;
    std::string item;
    std::string subject;
    std::string case_number;
    UtcTime at{};
};

class YearRig : protected AtTheDesk {
protected:
    void open_year() {
        profile_ = profiles_.fresh();
        const auto founded = domain::RocDate::parse(files::read_text(profile_ / "practice" / "day").value()).value();
        count_.emplace(founded.days());
        host_ = std::make_unique<test::ProfilesHost>(profile_ / "practice",
                                                     [this](domain::RocDate) { return authorisations(); });
        desk_ = scenario::open(profile_);
        for (const auto& person : desk_->practice()->credentials()) passwords_[person.person.text()] = person.password;
    }
    void close_year() {
        desk_.reset();
        host_.reset();
        close_desk();
    }

    [[nodiscard]] const IndependentCount& count() const { return *count_; }
    [[nodiscard]] static domain::RocDate roc(std::chrono::sys_days day) {
        return domain::RocDate::from(domain::Date{day}).value();
    }
    [[nodiscard]] std::string today() { return desk_->parts().machine.today().text(); }
    /// Ten in the morning, in Taiwan.
    Result<void> go_to(std::chrono::sys_days day) {
        const UtcTime wanted = day + std::chrono::hours{10 - 8};
        const auto left =
            std::chrono::duration_cast<std::chrono::minutes>(wanted - desk_->parts().machine.clock().now());
        return left.count() > 0 ? desk_->practice()->hurry(left) : Result<void>();
    }

    [[nodiscard]] static domain::PersonId person(std::string_view code) {
        return domain::PersonId::parse(code).value();
    }
    [[nodiscard]] Secret password(std::string_view code) { return Officer::secret(passwords_[std::string(code)]); }
    void set_password(std::string_view code, const std::string& text) { passwords_[std::string(code)] = text; }
    Result<void> sit(std::string_view code) {
        JCIC_TRY(const auto in, desk_->seat().sign_in(person(code), password(code)));
        // JCIC has opened no account for the newcomer yet.
        if (in.host && code != newcomer_code) return tl::unexpected<Fault>(*in.host);
        return {};
    }
    /// R-PW-2, R-PW-3.
    Result<void> change_passwords() {
        const auto fresh = "Kdwp-47" + std::to_string(10 + ++rounds_) + "-Tmra";
        for (const auto& one : desk_->practice()->credentials()) {
            const auto code = one.person.text();
            JCIC_CHECK(sit(code));
            JCIC_CHECK(desk_->seat().change_password(password(code), Officer::secret(fresh)));
            passwords_[code] = fresh;
        }
        return {};
    }

    using Book = domain::registers::Register;
    /// A register's step, by who sits there, and whoever signs beside.
    Result<std::string> take(const Book& book, std::string_view action, const std::string& row,
                             domain::registers::Values typed, std::string_view beside = {}) {
        domain::registers::StepRequest wanted{&book, book.step(action), row, std::move(typed), std::nullopt};
        if (beside.empty()) return desk_->registers().take_step(wanted);
        wanted.beside = person(beside);
        JCIC_TRY(const auto page, desk_->registers().page(wanted));
        return desk_->registers().take_step(wanted, page, password(beside));
    }
    /// What must not go well: its fault is that one.
    template <class T>
    static Result<void> must_fail(const Result<T>& result, FaultCode code) {
        if (result) return fail(FaultCode::internal, "year.allowed", {{"wanted", std::string(code_text(code))}});
        if (result.error().code != code) return tl::unexpected<Fault>(result.error());
        return {};
    }

    [[nodiscard]] static std::string subject_id(int subject) {
        return test::national_id(7'000'000 + static_cast<std::uint64_t>(subject));
    }
    Result<void> hand_over(bool out) {
        return scenario::hand_over(*desk_, out, std::string(branch_card), password("L05"));
    }
    /// From the authorisation to the record, as the table has it.
    Result<void> ask(const Happening& one) {
        JCIC_CHECK(sit(one.who));
        JCIC_TRY(const auto form, entered(one));
        const auto query = desk_->queries().submit(form);
        if (one.what == What::stopped) return must_fail(query, FaultCode::rule_lo_6);
        if (!query) return tl::unexpected<Fault>(query.error());
        if (one.what == What::withdrawn)
            return desk_->acts().take("query.withdraw", {{*query}}, {{"reason", "客戶改天再來"}});
        JCIC_TRY(const auto shown, desk_->approvals().approval(*query));
        const bool refused = one.what == What::refused;
        JCIC_CHECK(desk_->approvals().decide(*query, shown.page, refused ? std::set<domain::Item>() : form.items,
                                             refused ? "授權書不是本人簽的" : "", person("L02"), password("L02"),
                                             refused ? "authorisation" : "not-needed"));
        if (refused) return {};
        if (one.on_sunday && shown.page.stands_out.empty()) return fail(FaultCode::internal, "year.sunday");
        return request(one, form, *query);
    }
    std::vector<SentItem> sent_;

private:
    [[nodiscard]] static std::string reference(const Happening& one) {
        return "Y-" + std::to_string(&one - year_of_happenings.data() + 1);
    }
    [[nodiscard]] static std::set<domain::Item> items(const Happening& one) {
        std::set<domain::Item> out;
        for (const auto item : domain::all_items)
            if (one.items.find(domain::code_of(item)) != std::string_view::npos) out.insert(item);
        return out;
    }
    /// As JCIC accepts them on the day: for one day, all three items.
    [[nodiscard]] std::vector<domain::Authorisation> authorisations() const {
        std::vector<domain::Authorisation> out;
        for (const auto& one : year_of_happenings) {
            if (!authorised(one)) continue;
            const auto day = roc(count_->day_of(one));
            out.push_back({reference(one),
                           domain::AuthorisationKind::paper,
                           subject_id(one.subject),
                           day,
                           day,
                           "個人房屋貸款",
                           {std::begin(domain::all_items), std::end(domain::all_items)},
                           "0000"});
        }
        return out;
    }
    Result<inquiry::Form> entered(const Happening& one) {
        const auto number = reference(one).substr(2);
        inquiry::Form form;
        form.subject_id = subject_id(one.subject);
        form.subject_name = "王小明" + std::to_string(one.subject);
        form.business = domain::Business::lending;
        form.subject_kind = domain::SubjectKind::borrower;
        form.case_number = "房貸-" + std::to_string(70'000 + one.subject) + "-" + number;
        form.reason = "購屋貸款償債能力審查，第 " + number + " 件";
        form.items = items(one);
        form.year = std::to_string(desk_->parts().machine.today().year() - 1);
        JCIC_CHECK(officer().authorise_anew(form, reference(one)));
        return form;
    }
    Result<void> request(const Happening& one, const inquiry::Form& form, const inquiry::QueryId& query) {
        JCIC_CHECK(hand_over(true));
        desk_->practice()->insert_card();
        JCIC_CHECK(desk_->card().open_jcic(Officer::secret(desk_->practice()->card_password()), {}));
        for (const auto item : form.items)
            sent_.push_back({one.month, std::string(one.who), query, std::string(domain::code_of(item)),
                             form.subject_id, form.case_number, desk_->parts().machine.clock().now()});
        JCIC_CHECK(desk_->queries().request(query, {}));
        if (one.fetched)
            for (const auto item : form.items) JCIC_CHECK(officer().fetch(query, item));
        return hand_over(false);
    }

    std::optional<IndependentCount> count_;
    std::unique_ptr<test::ProfilesHost> host_;
    std::map<std::string, std::string> passwords_;
    int rounds_ = 0;
};

}  // namespace jcic::scenario
