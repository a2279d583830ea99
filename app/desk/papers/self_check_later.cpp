// 聯徵1, sections 四 to 六.
#include <algorithm>

#include "app/base/numbers.h"
#include "app/desk/papers/attendance_said.h"
#include "app/desk/papers/said.h"
#include "app/desk/papers/self_check.h"
#include "app/desk/papers/sheets_said.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/comparisons.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/procedures.h"
#include "app/domain/registers/samples.h"

namespace jcic::desk::papers {
namespace {

namespace registers = domain::registers;
using registers::Row;

/// Office days of the span, up to the base day, and on which of them somebody confirmed its end.
std::string day_ends_of(const CheckFacts& facts) {
    std::size_t days = 0;
    std::size_t confirmed = 0;
    std::vector<std::string> said_no;
    const auto last = std::min(facts.span.to, facts.base_day).days();
    for (auto day = facts.span.from.days(); day <= last; day += std::chrono::days{1})
        if (!facts.calendar.day_off(day)) ++days;
    for (const auto& [id, row] : facts.rows.of(registers::day_ends)) {
        const auto day = day_in_row(row, "day");
        if (!day || !facts.span.holds(*day)) continue;
        ++confirmed;
        if (row.value("cards") == "no" || row.value("signed-out") == "no" || row.value("off") == "no")
            said_no.push_back(day->dashed());
    }
    return "辦公日 " + number(days) + " 天，下班檢查已登記 " + number(confirmed) + " 天；有一項為否：" +
           listed(said_no) + "。";
}

std::string machines_of(const CheckFacts& facts) {
    return "存放日誌之主機：" +
           listed(named_rows(
               facts.rows, registers::machines,
               [](const Row& row) {
                   return !registers::machines.state(row.state).over && row.value("holds") == "ledger";
               },
               [&](const Row& row) {
                   const auto checked = last_step(row, registers::machine_checked, facts.span.to);
                   return row.value("number") + " " + row.value("place") + "（檢核 " +
                          (checked ? checked->dashed() : std::string("無")) + "）";
               })) +
           "。";
}

std::string devices_of(const CheckFacts& facts) {
    std::size_t kept = 0;
    std::vector<std::string> not_counted;
    std::vector<std::string> not_there;
    std::string places;
    for (const auto& [id, row] : facts.rows.of(registers::devices)) {
        if (registers::devices.state(row.state).over) continue;
        ++kept;
        places.append(places.empty() ? "" : "、")
            .append(chosen_title(registers::devices, "kind", row.value("kind")) + " " + row.value("number") + " " +
                    value_on(row, "place", facts.span.to));
        const auto counted = last_step(row, registers::device_counted, facts.span.to);
        if (!counted || *counted < facts.span.from) not_counted.push_back(row.value("number"));
        if (counted && value_on(row, "in-place", facts.span.to) == "no") not_there.push_back(row.value("number"));
    }
    return "查詢設備保管登記簿：保管中 " + number(kept) + " 件；放置地點：" + (places.empty() ? "無" : places) +
           "；期間內未盤點：" + listed(not_counted) + "；盤點不在原處：" + listed(not_there) + "。";
}

/// R-DU-9: what happened to cards in the span, and the letters to JCIC about cards.
std::string cards_of(const CheckFacts& facts) {
    std::vector<std::string> happened;
    for (const auto& [id, row] : facts.rows.of(registers::cards))
        for (const auto action : {action::card_damaged, action::card_lost, action::card_stopped})
            for (const auto* one : taken(row, action, facts.span))
                happened.push_back(row.id + " " + domain::roc_date_at(one->at).dashed() + " " + one->step->title);
    std::vector<std::string> letters;
    for (const auto& [id, row] : facts.rows.of(registers::letters)) {
        const auto kind = row.value("kind");
        if (!kind.starts_with("card-") || !facts.span.holds(row.story.front().at)) continue;
        const auto sent = day_in_row(row, "sent");
        letters.push_back(chosen_title(registers::letters, "kind", kind) + " " +
                          (sent ? sent->dashed() + " 寄出" : std::string("未寄出")) +
                          (row.value("answered").empty() ? "，未回覆" : "，已回覆"));
    }
    if (happened.empty() && letters.empty()) return "期間內無此情形。";
    return "期間內：" + listed(happened) + "；函件：" + listed(letters) + "。";
}

std::string log_of(const CheckFacts& facts) {
    const auto& trail = facts.trail;
    return "帳號、IP、日期時間、作業代號、條件、案號及事由齊備：" + of_all(facts.queries.logged) + "。日誌 " +
           number(trail.events) + " 筆，自 " +
           (trail.first ? domain::roc_date_at(*trail.first).dashed() : std::string("—")) + " 起；樹根 " +
           trail.root.substr(0, 16) + "…；期間內驗證 " + number(trail.verified) + " 次，不符 " +
           number(trail.verified_bad) + " 次。";
}

/// Of findings with that source, opened in the span: how many, and which are open still.
std::string findings_from(const CheckFacts& facts, std::string_view source) {
    std::size_t all = 0;
    std::vector<std::string> open;
    for (const auto& [id, row] : facts.rows.of(registers::findings)) {
        if (row.value("source") != source || !facts.span.holds(row.story.front().at)) continue;
        ++all;
        if (registers::findings.state(row.state).over) continue;
        const auto due = day_in_row(row, "due");
        open.push_back("第 " + row.id + " 號（" + name_of(facts.people, row.value("owner")) + "，期限 " +
                       (due ? due->dashed() : std::string("—")) + "）");
    }
    return "缺失 " + number(all) + " 件，未結：" + listed(open);
}

/// R-LO-4: JCIC's reports that came in the span, and how many of them somebody has checked.
std::string usages_of(const CheckFacts& facts) {
    std::size_t came = 0;
    std::size_t checked = 0;
    for (const auto& [id, row] : facts.rows.of(registers::usages)) {
        if (!facts.span.holds(row.story.front().at)) continue;
        ++came;
        if (registers::usages.state(row.state).over) ++checked;
    }
    return "聯徵中心通知 " + number(came) + " 件，已核對 " + number(checked) + " 件";
}

/// R-LO-4: cards that were locked, here or by JCIC's report, with the cause and what became of it.
std::string locked_cards_of(const CheckFacts& facts) {
    std::vector<std::string> out;
    const auto followed = [&](const registers::Register& book, const Row& row) {
        const auto found = findings_about(facts.rows, registers::subject_of(book, row));
        return found.empty() ? std::string("，未登記缺失") : "，" + found;
    };
    for (const auto& [id, row] : facts.rows.of(registers::cards))
        for (const auto* one : taken(row, action::card_locked, facts.span))
            out.push_back(id + " " + domain::roc_date_at(one->at).dashed() + " " + one->step->title +
                          followed(registers::cards, row));
    for (const auto& [id, row] : facts.rows.of(registers::usages)) {
        if (!facts.span.holds(row.story.front().at) || row.value("none-locked") != "no") continue;
        const auto cause = row.sealed.contains("cause") ? std::string(not_ours_to_read) : row.value("cause");
        const auto card = row.value("locked-card");
        out.push_back("通知第 " + id + " 號" + (card.empty() ? "" : " 卡 " + card) + "：" +
                      as_printed(cause, most_besides) + followed(registers::usages, row));
    }
    return "鎖卡：" + as_printed(listed(out), 4 * most_besides);
}

/// R-PA-7: who looked at records, printed and saved them, with their duties.
std::string by_person(const CheckFacts& facts) {
    std::vector<std::string> out;
    for (const auto& one : facts.trail.uses) {
        if (one.viewed + one.printed + one.saved == 0) continue;
        const auto who = std::find_if(facts.people.rbegin(), facts.people.rend(),
                                      [&](const Designated& person) { return person.code == one.code; });
        out.push_back(name_of(facts.people, one.code) +
                      (who == facts.people.rend() ? std::string() : "（" + matters(*who) + "）") + "閱覽 " +
                      number(one.viewed) + "、送印 " + number(one.printed) + "、存檔 " + number(one.saved));
    }
    return "依人員：" + as_printed(listed(out), 4 * most_besides);
}

/// R-LO-5: 總查詢／抽查／比率 of every month; whether that conforms, a person says. Total, rate and what had to be
/// drawn are of Z52's records where there are more of them than here (R-LO-3): a rate of fewer would say that enough
/// was.
std::string months_said(const CheckFacts& facts) {
    std::string out = "（每月：總查詢／抽查／比率；應抽；覆核、符合；Z52 清單）";
    for (const auto& month : facts.queries.months) {
        const std::uint64_t here = month.population.value_or(month.queries);
        const auto z52 = registers::z52_lines(facts.rows, month_text(month.month));
        const auto all = std::max(here, z52.value_or(0));
        out += "\n" + month_text(month.month) + "　" + number(all) + "／" +
               (month.sampled ? number(*month.sampled) : std::string("未抽")) + "／" +
               (month.sampled ? percent(*month.sampled, all) : std::string("—")) + "；" +
               number(domain::sample_size(all, facts.policy.sample));
        if (all != month.queries) out += "（日誌 " + number(month.queries) + "）";
        if (month.answered) out += "；" + number(*month.answered) + "、" + number(month.conforming.value_or(0));
        if (z52) out += "；Z52 " + number(*z52) + " 筆";
    }
    return out;
}

std::string audits_of(const CheckFacts& facts, std::string_view kind) {
    const auto of_kind = [&](const Row& row) {
        const auto on = day_in_row(row, "on");
        return row.value("kind") == kind && on && *on <= facts.base_day;
    };
    const auto done = named_rows(facts.rows, registers::audits, of_kind, [](const Row& row) {
        const auto sent = day_in_row(row, "sent");
        const auto through = row.value("sent-through");
        return "第 " + row.id + " 號 " + day_in_row(row, "on")->dashed() + "（" +
               (sent ? sent->dashed() + " 送出或歸檔" : std::string("未送出或歸檔")) +
               (through.empty() ? "" : "，經" + through + "彙送") + "）";
    });
    // The last ones count, and a page has room for a few.
    const auto first = done.size() > named_at_most ? done.size() - named_at_most : 0;
    return listed({done.begin() + static_cast<std::ptrdiff_t>(first), done.end()});
}

/// （認定 查無事實）; "" while nobody has judged it.
std::string verdict_of(const registers::Row& incident) {
    const auto verdict = incident.value("verdict");
    return verdict.empty() ? "" : "（認定 " + chosen_title(registers::incidents, "verdict", verdict) + "）";
}

std::string incidents_of(const CheckFacts& facts) {
    std::vector<std::string> out;
    for (const auto& [id, row] : facts.rows.of(registers::incidents)) {
        const auto since = day_in_row(row, "since");
        if (!since || !facts.span.holds(*since)) continue;
        const auto told = [&](const char* title, const char* whom, const char* where) {
            const auto day = day_in_row(row, whom);
            const bool owed = std::string_view(where).empty() || row.value(where) == "yes";
            if (!day && !owed) return std::string();
            return std::string("、") + title + " " + (day ? day->dashed() : std::string("未通報"));
        };
        const auto told_whom =
            row.state == registers::mistaken
                ? std::string("登記錯誤")
                : (told("聯徵", "jcic", "") + told("財資中心", "mof", "tax") + told("勞保局", "bli", "t52") +
                   told("金管會", "fsc", "t52") + told("總行", "head-office", ""))
                      .substr(std::string_view("、").size());
        out.push_back("第 " + row.id + " 號 " + since->dashed() + " " +
                      chosen_title(registers::incidents, "certainty", row.value("certainty")) + verdict_of(row) + "：" +
                      told_whom);
    }
    return out.empty() ? "期間內無。" : "期間內：" + listed(out) + "。";
}

std::string video_of(const CheckFacts& facts) {
    Held held;
    for (const auto& [id, row] : facts.rows.of(registers::audits)) {
        const auto day = day_in_row(row, "day");
        const auto kind = row.value("kind");
        const bool counts = (kind == "self-check" || kind == "internal") && row.state != "dropped";
        if (day && facts.span.holds(*day) && counts) held.note(row.value("video") == "yes", "第 " + row.id + " 號");
    }
    return "期間內自行查核及內部稽核計畫列入本項：" + of_all(held) + "。" + video_of_c3(facts.queries);
}

std::string procedures_of(const CheckFacts& facts, std::string_view kind) {
    std::vector<std::string> out;
    for (const auto& one : registers::procedures_on(facts.rows, kind, facts.base_day))
        out.push_back("「" + one.title + "」" + one.version + "，" + one.from.dashed() + " 施行");
    return listed(out);
}

std::string exported_by(const CheckFacts& facts) {
    std::vector<std::string> out;
    for (const auto& [code, count] : facts.trail.exported_by)
        out.push_back(name_of(facts.people, code) + " " + number(count) + " 次");
    return as_printed(listed(out), most_besides);
}

/// Who looked at what was drawn of the span's months, and at how many (R-LO-3).
std::string reviewed_by(const CheckFacts& facts) {
    std::map<std::string, std::size_t> counts;
    for (auto month = domain::RocMonth::of(facts.span.from); month.first_day() <= facts.span.to; month = month.next())
        for (const auto& one : registers::reviewed_in(facts.rows, month))
            if (one.answered) ++counts[one.reviewer];
    std::vector<std::string> out;
    for (const auto& [code, count] : counts) out.push_back(name_of(facts.people, code) + " " + number(count) + " 筆");
    return "覆核人員：" + as_printed(listed(out), most_besides / 2);
}

}  // namespace

void answer_secrecy(Answers& answers, const CheckFacts& facts) {
    const bool cards_only = ways_of(facts.people, facts.span) == "N";
    const auto& trail = facts.trail;
    answers["4.1"] = {"", "期間內存出檔案：登記簿（含附件）、清冊及底稿 " + number(trail.exported) +
                              " 次（其中未加密 " + number(trail.in_clear) + " 次，無個人資料之行事曆及分行彙報 " +
                              number(trail.of_nobody) + " 次）、加密之資料表 " + number(facts.queries.files) +
                              " 個、連同個人資料之日誌 " + number(trail.with_values) + " 次。依人員：" +
                              exported_by(facts) +
                              "（人員及時間逐次載於日誌；登記簿未加密者及連同個人資料之日誌並載事由）。"};
    answers["4.3"] = {"", day_ends_of(facts) + last_sign_outs(facts)};
    if (cards_only) answers["4.4"] = {"", "僅以晶片卡查詢，不適用。"};
    answers["4.5"] = {"", machines_of(facts)};
    answers["4.6"] = {"", "同四、5)。"};
    answers["4.8"] = {"聯徵3", devices_of(facts)};
    answers["4.9"] = {"聯徵3", cards_of(facts)};
    answers["4.10"] = {"聯徵2", "發查前已登錄日期、人員、案號、事由並經核准：" + of_all(facts.queries.complete) + "。"};
    answers["4.11"] = {"", log_of(facts)};
    answers["4.12"] = {"", weekly_sheets_said(facts)};
    answers["4.13"] = {"", "期間內於畫面閱覽 " + number(trail.viewed + trail.reviewed) + " 次（其中覆核人員查核閱覽 " +
                               number(trail.reviewed) + " 次）；同一筆資料列印一份以上：" +
                               listed(facts.queries.more_than_one) + "（重印均須敘明原因）。" + by_person(facts) +
                               "。"};
}

void answer_checks(Answers& answers, const CheckFacts& facts) {
    answers["5.1"] = {"聯徵3", "期間內晶片卡密碼驗證失敗 " + number(facts.trail.tries_failed) + " 次。使用情形核對：" +
                                   usages_of(facts) + "；" + findings_from(facts, "usage") + "。" +
                                   locked_cards_of(facts) + "。"};
    answers["5.2"] = {"聯徵2", months_said(facts) + "\n每月抽查：" + reviewed_by(facts) + "；" +
                                   findings_from(facts, "sample") + "。"};
    answers["5.3"] = {"",
                      "自行查核：" + audits_of(facts, "self-check") + "。" + findings_from(facts, "self-check") + "。"};
    answers["5.4"] = {"", "內部稽核：" + audits_of(facts, "internal") + "。" + findings_from(facts, "audit") + "。"};
    answers["5.5"] = {"", incidents_of(facts)};
    answers["5.6"] = {"", video_of(facts)};
}

/// "T52": the items that R-PA-6 is about.
std::string gone_within_month() {
    std::vector<std::string> codes;
    for (const auto& item : domain::known_items())
        if (item.delete_within_month) codes.emplace_back(item.code);
    return listed(codes);
}

void answer_deletion(Answers& answers, const CheckFacts& facts) {
    const auto& figures = facts.queries;
    answers["6.1"] = {"", gone_within_month() + "：期間內使用完竣 " + number(figures.month.used_up) + " 筆、刪除 " +
                              number(figures.month.erased) + " 筆、期限內待刪除 " + number(figures.month.waiting) +
                              " 筆、取回而未決定是否保存 " + number(figures.month.undecided) +
                              " 筆；使用完竣至刪除最長 " + std::to_string(figures.month.longest) + " 日；逾一個月：" +
                              listed(figures.month.late) + "。"};
    answers["6.2"] = {
        "", "期間內刪除 " + number(figures.month.erased) + " 筆，均有見證人簽章之刪除紀錄" +
                (figures.month.first_erased ? "，最早 " + figures.month.first_erased->dashed() : std::string()) +
                "；以 ledger deletions 逐筆重新查核。"};
    answers["6.3"] = {"", "登記之刪除程序：" + procedures_of(facts, "deletion") + "。"};
}

}  // namespace jcic::desk::papers
