#pragma once
// What a branch counts, checks and keeps once a year, besides its queries: cards, envelopes and devices by two, the
// machine with the ledger, JCIC's report of card use, the end of a day, a paper application, templates, procedures and
// listed persons. Whom these are about is nobody that the year asks about.

#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/reasons.h"
#include "scenario/year_rig.h"

namespace jcic::scenario {

class YearRounds : protected YearRig {
protected:
    using Values = domain::registers::Values;

    /// By who is seated for it; the row.
    Result<std::string> row_by(std::string_view who, const Book& book, std::string_view action, const std::string& row,
                               Values typed, std::string_view beside = {}) {
        JCIC_CHECK(sit(who));
        return take(book, action, row, std::move(typed), beside);
    }
    Result<void> by(std::string_view who, const Book& book, std::string_view action, const std::string& row,
                    Values typed, std::string_view beside = {}) {
        JCIC_CHECK(row_by(who, book, action, row, std::move(typed), beside));
        return {};
    }

    Result<void> make_rounds() {
        JCIC_CHECK(review_accounts());
        JCIC_CHECK(count_by_two());
        JCIC_CHECK(look_after_the_machine());
        JCIC_CHECK(check_use_of_cards());
        JCIC_CHECK(by("L03", domain::registers::day_ends, "day-end.confirmed", "",
                      {{"day", today()}, {"cards", "yes"}, {"signed-out", "yes"}, {"off", "yes"}}));
        JCIC_CHECK(take_in_an_application());
        JCIC_CHECK(by("L02", domain::registers::reasons, "reason.entered", "",
                      {{"title", "年度"}, {std::string(domain::registers::template_text), "年度檢討用的事由範本"}}));
        JCIC_CHECK(
            by("L01", domain::registers::procedures, "procedure.entered", "",
               {{"kind", "query"}, {"title", "查詢作業規範"}, {"version", "2"}, {"from", today()}, {"where", "卷宗"}}));
        return by("L06", domain::registers::listed, "listed.entered", "",
                  {{"kind", "colleague"},
                   {"subject", subject_id(91)},
                   {"name", "某同仁"},
                   {"why", "本行同仁"},
                   {"from", today()}});
    }

private:
    /// R-DU-8: each by another than oneself.
    Result<void> review_accounts() {
        const auto& book = domain::registers::people;
        for (const std::string_view reviewer : {"L01", "L08"}) {
            JCIC_CHECK(sit(reviewer));
            std::vector<std::string> rows;
            for (const auto& [id, row] : desk_->parts().seating.seat()->registers().of(book))
                if ((id == "L01") == (reviewer == "L08")) rows.push_back(id);
            for (const auto& row : rows)
                JCIC_CHECK(take(book, domain::registers::person_rights_confirmed, row, {{"least", "yes"}}));
        }
        return {};
    }
    /// R-DU-9, R-DU-2: each thing that is kept.
    Result<void> count_by_two() {
        JCIC_CHECK(count_all(domain::registers::cards, "card.counted", {{"in-place", "yes"}}));
        JCIC_CHECK(count_all(domain::registers::envelopes, "envelope.counted",
                             {{"in-place", "yes"}, {"seal-counted", "yes"}}));
        return count_all(domain::registers::devices, "device.counted", {{"in-place", "yes"}, {"hardened", "yes"}});
    }
    Result<void> count_all(const Book& book, std::string_view action, const Values& typed) {
        JCIC_CHECK(sit("L02"));
        std::vector<std::string> rows;
        for (const auto& [id, row] : desk_->parts().seating.seat()->registers().of(book))
            if (domain::registers::may_follow(*book.step(action), &row)) rows.push_back(id);
        for (const auto& row : rows) JCIC_CHECK(take(book, action, row, typed, "L06"));
        return {};
    }
    /// R-PA-9.
    Result<void> look_after_the_machine() {
        const auto& book = domain::registers::machines;
        JCIC_TRY(const auto row,
                 row_by("L01", book, "machine.entered", "",
                        {{"number", "PC-1"}, {"place", "二樓"}, {"keeper", "L08"}, {"holds", "ledger"}}));
        return by("L06", book, "machine.checked", row,
                  {{"links", "yes"},
                   {"internet", "yes"},
                   {"ports", "yes"},
                   {"antivirus", "yes"},
                   {"patches", "yes"},
                   {"copies", "yes"}},
                  "L02");
    }
    /// R-LO-4.
    Result<void> check_use_of_cards() {
        const auto& book = domain::registers::usages;
        JCIC_TRY(const auto row, row_by("L06", book, "usage.received", "", {{"on", today()}, {"period", "上一季"}}));
        // Counted by the desk, card by card.
        const auto own = desk_->parts().seating.seat()->registers().row(book, row)->value("own-uses");
        if (own.find(branch_card) == std::string::npos) return fail(FaultCode::internal, "year.uses");
        return by("L06", book, "usage.checked", row, {{"agrees", "yes"}, {"as-usual", "yes"}, {"none-locked", "yes"}});
    }
    /// R-DU-6: on paper, decided by another and filed.
    Result<void> take_in_an_application() {
        const auto& book = domain::registers::applications;
        JCIC_TRY(const auto row, row_by("L03", book, "application.received", "",
                                        {{"day", today()},
                                         {"applicant", "放款組"},
                                         {"subject", subject_id(90)},
                                         {"name", "某人"},
                                         {"items", "T50"},
                                         {"case-number", "紙本-1"},
                                         {"reason", "房屋貸款償債能力審查"}}));
        JCIC_CHECK(by("L02", book, "application.approved", row, {}));
        return by("L03", book, "application.filed", row, {{"where", "卷宗"}});
    }
};

}  // namespace jcic::scenario
