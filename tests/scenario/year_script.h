#pragma once
// The table of a year (invented_year.h) lived through at the desk, with what comes round every month: passwords,
// weekly sheets, the sample, JCIC's list.

#include "app/desk/papers/affected.h"
#include "app/desk/registers/incident_desk.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/registers/sample_desk.h"
#include "app/desk/registers/z52_desk.h"
#include "app/desk/seat/card_password.h"
#include "app/domain/registers/self_checks.h"
#include "app/domain/registers/weekly_sheets.h"
#include "scenario/year_rounds.h"

namespace jcic::scenario {

class YearScript : protected YearRounds {
protected:
    /// Up to the first of the month after the year. A fault says at which line of the table.
    Result<void> live_through() {
        JCIC_CHECK(go_to(count().first_of(0)));
        JCIC_CHECK(change_passwords());
        const auto* next = year_of_happenings.data();
        const auto* end = next + year_of_happenings.size();
        for (int month = 0; month < months_of_year; ++month) {
            for (; next != end && next->month == month; ++next) {
                JCIC_CHECK(go_to(count().day_of(*next)));
                if (auto done = happen(*next); !done) return told(std::move(done).error(), *next);
            }
            JCIC_CHECK(go_to(count().first_of(month + 1)));
            if (month % 2 == 1) JCIC_CHECK(change_passwords());
            JCIC_CHECK(sign_sheets());
            JCIC_CHECK(sample(month));
            JCIC_CHECK(match(month));
            // Judged row by row as they changed, it is what all of them owe.
            const auto parts = desk_->parts();
            JCIC_TRY(const auto* seat, parts.seating.taken_seat());
            if (seat->owed() !=
                domain::registers::owed(seat->registers(), parts.machine.today(), parts.machine.calendar()))
                return fail(FaultCode::internal, "year.owed");
        }
        return {};
    }
    [[nodiscard]] domain::RocMonth roc_month(int month) const {
        return domain::RocMonth::of(roc(count().first_of(month)));
    }

    std::map<int, desk::Drawn> drawn_;
    std::map<int, std::size_t> differing_;  ///< with JCIC's list, by month
    std::optional<desk::papers::Affected> leaked_;
    std::optional<desk::papers::Affected> held_;

private:
    static tl::unexpected<Fault> told(Fault fault, const Happening& at) {
        fault.place += " in month " + std::to_string(at.month) + " on day " + std::to_string(at.day);
        return tl::unexpected<Fault>(std::move(fault));
    }

    Result<void> happen(const Happening& one) {
        switch (one.what) {
            case What::asked:
            case What::refused:
            case What::withdrawn:
            case What::stopped:
                return ask(one);
            case What::newcomer:
            case What::leaver:
                return one.what == What::newcomer ? come() : leave();
            case What::envelope:
                return envelope();
            case What::device:
                return by("L01", domain::registers::devices, "device.taken-in", "",
                          {{"kind", "reader"}, {"number", "EZ-1"}, {"place", "二樓"}, {"keeper", "L02"}});
            case What::card_lost:
                return lose_card();
            case What::card_found:
                return by("L01", domain::registers::cards, "card.found", std::string(branch_card),
                          {{"custodian", "L05"}, {"where", "保險櫃夾層"}}, "L05");
            case What::yearly_round:
                return make_rounds();
            case What::leak:
                return leak(one);
            case What::leak_over:
                return end_leak();
            case What::imposed:
                return by("L01", domain::registers::stops, "stop.imposed", "",
                          {{"by", "jcic"},
                           {"letter", "金徵(業)字第1號"},
                           {"dated", today()},
                           {"from", today()},
                           {"cause", "audit"},
                           {"why", "查核改善期間"},
                           {"person", std::string(one.who)},
                           {"until", roc(count().day_of(one) + std::chrono::days{14}).text()}});
            case What::lifted:
                return by("L01", domain::registers::stops, "stop.lifted", "2",
                          {{"lifted-why", "改善完成"}, {"lifting-letter", "金徵(業)字第2號"}}, "L06");
            case What::deleted:
                return erase_first_t52(one);
            case What::subject_asks:
                return answer_subject(one);
            case What::audit:
                return audit("internal");
            case What::need:
                return review_the_need();
            case What::remedied:
                return by(one.who, domain::registers::findings, "finding.remedied", "1", {{"remedy", "已查明並改善"}});
            case What::finding_closed:
                return by("L06", domain::registers::findings, "finding.closed", "1", {{"conclusion", "改善完成"}});
            case What::self_check:
                return check_oneself();
        }
        return {};
    }

    /// Written, sent and answered on one day.
    Result<void> letter(Values begun) {
        JCIC_CHECK(sit("L01"));
        const auto& book = domain::registers::letters;
        JCIC_TRY(const auto row, take(book, "letter.prepared", "", std::move(begun)));
        JCIC_CHECK(take(book, "letter.sent", row, {{"number", "某字第 1 號"}, {"sent", today()}, {"copy", "卷宗"}}));
        JCIC_CHECK(take(book, "letter.answered", row, {{"answered", today()}, {"answer", "收悉"}}));
        return {};
    }

    Result<void> come() {
        JCIC_CHECK(sit("L01"));
        const auto& book = domain::registers::people;
        const domain::registers::StepRequest wanted{&book,
                                                    book.step("person.designated"),
                                                    "",
                                                    {{"code", std::string(newcomer_code)},
                                                     {"name", "新進員"},
                                                     {"title", "辦事員"},
                                                     {"ways", "N"},
                                                     {"duties", "query-officer"},
                                                     {"from", today()},
                                                     {"briefed", today()}},
                                                    std::nullopt};
        set_password(newcomer_code, "Kdwp-4729-Tmra");
        JCIC_CHECK(desk_->registers().take_step(wanted, password(newcomer_code)));
        return letter({{"kind", "person-change"}, {"about", std::string(newcomer_code)}});
    }
    Result<void> leave() {
        const auto& book = domain::registers::people;
        const std::string code(newcomer_code);
        JCIC_CHECK(by("L08", book, "person.last-day", code, {{"until", today()}}));
        JCIC_CHECK(by("L08", book, "person.ended", code, {}));
        JCIC_CHECK(by("L01", book, "person.end-confirmed", code, {}));
        JCIC_CHECK(must_fail(sit(newcomer_code), FaultCode::person_ended));
        JCIC_CHECK(letter({{"kind", "person-change"}, {"about", code}}));
        // R-DU-5: until then no query goes with the card.
        return desk_->card_password().changed_by_jcic(std::string(branch_card), "某字第 1 號", today());
    }
    Result<void> envelope() {
        const auto& book = domain::registers::envelopes;
        JCIC_CHECK(sit("L01"));
        JCIC_TRY(const auto row,
                 take(book, "envelope.received", "",
                      {{"card", std::string(branch_card)}, {"mail", "R123"}, {"received", today()}, {"seal", "yes"}}));
        JCIC_CHECK(take(book, "envelope.handed-on", row, {{"keeper", "L06"}, {"seal-handed", "yes"}}, "L06"));
        return {};
    }
    Result<void> review_the_need() {
        const auto& book = domain::registers::needs;
        JCIC_CHECK(by("L01", book, "need.reviewed", "",
                      {{"on", today()}, {"needed", "yes"}, {"floor", "yes"}, {"why", "授信業務仍需"}}, "L02"));
        const auto& row = desk_->parts().seating.seat()->registers().of(book).rbegin()->second;
        if (row.value("queries") == std::to_string(sent_.size())) return {};
        return fail(FaultCode::internal, "year.need", {{"counted", row.value("queries")}});
    }
    Result<void> lose_card() {
        JCIC_CHECK(by("L03", domain::registers::cards, "card.lost", std::string(branch_card),
                      {{"since", today()}, {"why", "盤點不見"}}));
        if (hand_over(true)) return fail(FaultCode::internal, "year.lost-card-handed-out");
        return letter({{"kind", "card-lost"}, {"about", std::string(branch_card)}});
    }

    Result<void> leak(const Happening& one) {
        const auto& book = domain::registers::incidents;
        JCIC_CHECK(by(one.who, book, "incident.noticed", "",
                      {{"certainty", "suspected"},
                       {"since", today()},
                       {"tax", "yes"},
                       {"t52", "yes"},
                       {"what", "紙本可能外流"},
                       {"measures", "停止查詢"}}));
        JCIC_CHECK(by("L01", domain::registers::stops, "stop.ordered", "",
                      {{"cause", "incident"}, {"why", "疑似外洩"}, {"incident", "1"}}));
        desk::papers::AffectedScope scope;
        scope.person = one.who;
        JCIC_TRY(leaked_, desk::IncidentDesk(desk_->parts()).assess("1", scope));
        JCIC_CHECK(
            take(book, "incident.notified", "1",
                 {{"jcic", today()}, {"mof", today()}, {"bli", today()}, {"fsc", today()}, {"head-office", today()}}));
        return letter({{"kind", "incident-jcic"}, {"about", "聯徵中心"}, {"incident", "1"}});
    }
    Result<void> end_leak() {
        JCIC_CHECK(sit("L01"));
        JCIC_CHECK(take(domain::registers::stops, "stop.lifted", "1", {{"lifted-why", "查明無外洩"}}, "L06"));
        JCIC_CHECK(take(domain::registers::incidents, "incident.closed", "1",
                        {{"outcome", "已尋回"}, {"remedy", "加強管控"}}, "L06"));
        return {};
    }
    Result<void> erase_first_t52(const Happening& one) {
        JCIC_CHECK(sit(one.who));
        const auto found = std::ranges::find(sent_, "T52", &SentItem::item);
        if (found == sent_.end()) return fail(FaultCode::internal, "year.no-t52");
        JCIC_CHECK(desk_->acts().take("record.used-up", {{found->query, domain::Item::t52}}, {}));
        return desk_->retention().erase_record(found->query, domain::Item::t52, "使用完竣", person("L02"),
                                               password("L02"));
    }
    Result<void> answer_subject(const Happening& one) {
        const auto& book = domain::registers::subject_access;
        JCIC_CHECK(sit(one.who));
        JCIC_TRY(const auto row, take(book, "access.asked", "",
                                      {{"subject", subject_id(one.subject)},
                                       {"name", "當事人"},
                                       {"received", today()},
                                       {"request", "access"},
                                       {"applicant", "self"},
                                       {"document", "id-card"},
                                       {"wants", "查詢所存資料"}}));
        JCIC_TRY(held_, desk::IncidentDesk(desk_->parts()).held_about(row));
        JCIC_CHECK(take(book, "access.answered", row,
                        {{"shown", "所存之查詢"}, {"manner", "told"}, {"answered", today()}}, "L06"));
        return {};
    }
    Result<void> audit(const std::string& kind) {
        const auto& book = domain::registers::audits;
        JCIC_CHECK(sit("L06"));
        JCIC_TRY(const auto row,
                 take(book, "audit.planned", "",
                      {{"kind", kind}, {"period", "本期"}, {"day", today()}, {"checker", "邱士豪"}, {"video", "yes"}}));
        JCIC_CHECK(take(book, "audit.done", row, {{"on", today()}, {"result", "符合"}, {"found", "0"}}));
        JCIC_CHECK(
            take(book, "audit.filed", row, {{"sent", today()}, {"sent-through", "總行稽核處"}, {"copy", "稽核卷"}}));
        return {};
    }
    Result<void> check_oneself() {
        JCIC_CHECK(audit("self-check"));
        Values all;
        for (const auto& question : domain::registers::check_questions()) all.emplace(question.answer, "yes");
        JCIC_TRY(const auto row, desk_->papers().answer(std::to_string(desk_->parts().machine.today().year()), all));
        JCIC_CHECK(take(domain::registers::self_checks, "self-check.signed", row, {{"on", today()}}, "L02"));
        return {};
    }

    [[nodiscard]] std::vector<std::string> sheets_in(std::string_view state, std::string_view querier) {
        std::vector<std::string> out;
        for (const auto& [id, row] : desk_->parts().seating.seat()->registers().of(domain::registers::weekly_sheets))
            if (row.state == state && (querier.empty() || row.value("querier") == querier)) out.push_back(id);
        return out;
    }
    Result<void> sign_sheets() {
        const auto& book = domain::registers::weekly_sheets;
        for (const auto* querier : {"L03", "L04"}) {
            JCIC_CHECK(sit(querier));
            for (const auto& row : sheets_in("closed", querier))
                JCIC_CHECK(take(book, "weekly-sheet.confirmed", row, {{"own", "yes"}}));
            for (const auto& row : sheets_in("without-query", ""))
                JCIC_CHECK(take(book, "weekly-sheet.confirmed-none", row, {{"none", "yes"}}));
        }
        JCIC_CHECK(sit("L02"));
        for (const auto* state : {"confirmed", "none-confirmed"})
            for (const auto& row : sheets_in(state, "")) JCIC_CHECK(take(book, "weekly-sheet.approved", row, {}));
        return {};
    }

    Result<void> find(const std::string& source, const std::string& about) {
        JCIC_CHECK(take(domain::registers::findings, "finding.opened", "",
                        {{"source", source},
                         {"about", about},
                         {"what", "未能說明"},
                         {"owner", "L03"},
                         {"due", roc(desk_->parts().machine.today().days() + std::chrono::days{30}).text()}}));
        return {};
    }
    Result<void> sample(int month) {
        JCIC_CHECK(sit("L06"));
        JCIC_TRY(auto drawn, desk_->samples().draw(roc_month(month)));
        const auto& book = domain::registers::reviews;
        const auto* step = book.step("review.answered");
        bool conforms = month != not_in_order;
        for (const auto& row : drawn.reviews) {
            Values typed;
            for (const auto& field : step->asks)
                if (field.kind == domain::events::Kind::choice) typed.emplace(std::string(field.name), "yes");
            if (!conforms) {
                typed["kept"] = typed["conforms"] = "no";
                typed["opinion"] = "補正保存年限";
            }
            JCIC_CHECK(take(book, "review.answered", row, typed));
            if (!conforms) JCIC_CHECK(find("sample", "review:" + row));
            conforms = true;
        }
        drawn_.emplace(month, std::move(drawn));
        return {};
    }

    /// JCIC's list of the month, as it would come in a file; one of them is not what was sent.
    Result<void> match(int month) {
        const auto file = profiles_.root() / "z52.csv";
        std::vector<SentItem> lines;
        std::ranges::copy_if(sent_, std::back_inserter(lines), [&](const auto& one) { return one.month == month; });
        if (month == wrong_z52) {
            lines.front().querier = "L99";
            lines.back().querier = "L98";
            lines.back().subject = subject_id(99);
            lines.back().case_number = "沒有這一案";
        }
        std::string text = "at,item,subject,user,case\n";
        for (const auto& line : lines)
            text += domain::iso_text(line.at) + "," + line.item + "," + line.subject + "," + line.querier + "," +
                    line.case_number + "\n";
        JCIC_CHECK(files::replace(file, text));
        JCIC_TRY(const auto report, desk_->z52().from_file(roc_month(month), file));
        if (!report.wrong.empty()) return tl::unexpected<Fault>(report.wrong.front().fault);
        differing_[month] = report.differing();
        JCIC_TRY(const auto entered, desk_->z52().enter(roc_month(month), report));
        const auto& book = domain::registers::differences;
        for (std::size_t row = 1; row <= entered; ++row)
            JCIC_CHECK(take(book, "difference.explained", std::to_string(row),
                            {{"explained", row < entered ? "yes" : "no"}, {"why", "查明"}}));
        return entered == 0 ? Result<void>() : find("sample", "difference:" + std::to_string(entered));
    }
};

}  // namespace jcic::scenario
