#include "app/inquiry/checks/standing_out.h"

#include <algorithm>

#include "app/domain/registers/register.h"
#include "app/domain/registers/subject_states.h"
#include "app/domain/shown_text.h"

namespace jcic::inquiry {
namespace {

using Kind = Remark::Kind;

std::string fact(const Remark& remark, std::string_view key) {
    const auto found = std::ranges::find(remark.details, key, &Detail::key);
    return found == remark.details.end() ? std::string{} : found->value;
}

std::string day(const Remark& remark, std::string_view key) {
    const auto text = fact(remark, key);
    const auto parsed = domain::RocDate::parse(text);
    return parsed ? parsed->dashed() : text;
}

/// "王俊傑 L07", where the name is known.
std::string who(const Remark& remark) {
    const auto name = fact(remark, "name");
    return name.empty() ? fact(remark, "person") : name + " " + fact(remark, "person");
}

std::string kind_of_listing(const Remark& remark) {
    auto kind = fact(remark, "kind");
    for (const auto& choice : domain::registers::listed.field("kind")->choices)
        if (choice.name == kind) return choice.title;
    return kind;
}

Sentence of_subject_state(const Remark& remark) {
    std::string kind = fact(remark, "kind");
    for (const auto& choice : domain::registers::kinds_of_subject_state)
        if (choice.name == kind) kind = choice.title;
    const auto acts = fact(remark, "acts");
    if (acts.empty())
        return {JCIC_WORD("registers", "受查人 %1（%2 起）：請核對授權書由何人簽署"), {kind, day(remark, "since")}};
    return {JCIC_WORD("registers", "受查人 %1（%2 起），繼承人、監護人或輔助人為 %3：請核對授權書由何人簽署"),
            {kind, day(remark, "since"), acts}};
}

Sentence sent_outside(const Remark& remark) {
    const auto at = fact(remark, "at");
    if (fact(remark, "why") == domain::outside_office::day_off)
        return {JCIC_WORD("registers", "%1 送出，當日為例假日"), {at}};
    const auto hours = fact(remark, "hours");
    if (hours.empty()) return {JCIC_WORD("registers", "%1 送出，當日無辦公時間"), {at}};
    return {JCIC_WORD("registers", "%1 送出，在當日辦公時間 %2 之外"), {at, hours}};
}

/// How many the officer had submitted on that day when they submitted this one, this one among them.
int number_of_the_day(const QueryEntry& query, const Book& book) {
    const auto begins = domain::start_of(domain::roc_date_at(query.submitted_at));
    return static_cast<int>(std::ranges::count_if(book.queries(), [&](const auto& one) {
        const auto& other = one.second;
        return other.querier == query.querier && other.submitted_at >= begins &&
               other.submission.sequence <= query.submission.sequence;
    }));
}

void listed(const Surroundings& around, std::vector<Remark>& out) {
    for (const auto& one : around.listed)
        out.push_back({Kind::listed, {{"kind", one.kind}, {"name", one.name}, {"from", one.from.text()}}});
}

void unusual_volume(const QueryEntry& query, const Book& book, const Usual& usual, std::vector<Remark>& out) {
    if (usual.days < usual_least_days) return;
    const int number = number_of_the_day(query, book);
    if (number <= volume_least || number * usual.days <= 2 * usual.queries) return;
    const int rounded = (usual.queries + usual.days / 2) / usual.days;
    out.push_back({Kind::unusual_volume,
                   {{"person", query.querier.text()},
                    {"number", std::to_string(number)},
                    {"usual", std::to_string(rounded)},
                    {"days", std::to_string(usual.days)}}});
}

}  // namespace

Rank rank_of(Kind kind) {
    switch (kind) {
        case Kind::listed:
        case Kind::form_of_others:
        case Kind::subject_state:
            return Rank::danger;
        case Kind::asked_before:
        case Kind::unusual_volume:
        case Kind::over_threshold:
        case Kind::holding_over_days_off:
        case Kind::under_maintenance:
        case Kind::other_name:
        case Kind::unchecked_number:
        case Kind::two_names:
            return Rank::attention;
        case Kind::outside_office_hours:
        case Kind::reason_copied:
        case Kind::other_case:
        case Kind::other_number:
        case Kind::unprinted:
        case Kind::form_again:
            return Rank::note;
    }
    return Rank::note;
}

bool is_of_the_request(Kind kind) {
    return kind == Kind::holding_over_days_off || kind == Kind::under_maintenance;
}

bool only_notes(const std::vector<Remark>& remarks) {
    return std::ranges::all_of(remarks, [](const Remark& one) { return rank_of(one.kind) == Rank::note; });
}

const char* title_of(Rank rank) {
    switch (rank) {
        case Rank::danger:
            return JCIC_WORD("registers", "危險");
        case Rank::attention:
            return JCIC_WORD("registers", "注意");
        case Rank::note:
            return JCIC_WORD("registers", "附註");
    }
    return "";
}

std::vector<Remark> standing_out(const QueryEntry& query, const Book& book, const domain::OfficeCalendar& calendar,
                                 const Surroundings& around, std::span<const std::string> templates) {
    if (!query.query) return {};
    CheckContext context{calendar, {}, book, query.submitted_at};
    context.templates = templates;
    context.hours = around.office_hours;
    context.volume_told = around.volume_told;
    context.items_of_day = around.items_of_day;
    context.other_name_on_form = around.other_name_on_form;
    context.other_numbers = around.other_numbers;
    context.alike = &around.alike;
    auto out = remarks_on(*query.query, context, query.id);
    // Of the day of the request, and for who requests.
    std::erase_if(out, [](const Remark& one) { return is_of_the_request(one.kind); });
    listed(around, out);
    unusual_volume(query, book, around.usual, out);
    std::ranges::stable_sort(out, {}, [](const Remark& one) { return rank_of(one.kind); });
    return out;
}

Sentence sentence_of(const Remark& remark) {
    switch (remark.kind) {
        case Kind::asked_before:
            return {JCIC_WORD("registers", "%1（%2 日前）%3 以案號 %4 向聯徵中心發查 %5"),
                    {day(remark, "on"), fact(remark, "days"), who(remark), fact(remark, "case"), fact(remark, "item")}};
        case Kind::outside_office_hours:
            return sent_outside(remark);
        case Kind::reason_copied:
            return {JCIC_WORD("registers", "事由與案號 %1 完全相同，非常用事由"), {fact(remark, "case")}};
        case Kind::holding_over_days_off:
            return {JCIC_WORD("registers", "%1 之暫存期限適逢例假日 %2 至 %3，請於 %4 前調閱"),
                    {fact(remark, "item"), day(remark, "off-from"), day(remark, "off-to"), day(remark, "fetch-by")}};
        case Kind::under_maintenance:
            return {JCIC_WORD("registers", "%1 的資料機關公告 %2 至 %3 維護（%4），期間內可能未回覆"),
                    {fact(remark, "item"), fact(remark, "from"), fact(remark, "until"), fact(remark, "source")}};
        case Kind::listed:
            return {JCIC_WORD("registers", "受查人列在加強抽查名單：%1，%2（%3 起）"),
                    {kind_of_listing(remark), fact(remark, "name"), day(remark, "from")}};
        case Kind::unusual_volume:
            return {JCIC_WORD("registers", "%1 當日第 %2 筆；每日平均 %3 筆（以查詢日 %4 日計）"),
                    {who(remark), fact(remark, "number"), fact(remark, "usual"), fact(remark, "days")}};
        case Kind::over_threshold:
            return {JCIC_WORD("registers", "承辦人員當日查詢已達 %1 項（分行提醒門檻 %2 項）"),
                    {fact(remark, "number"), fact(remark, "told")}};
        case Kind::other_case:
            return {JCIC_WORD("registers", "同一人另有案號 %1（%2，%3）"),
                    {fact(remark, "case"), fact(remark, "item"), who(remark)}};
        case Kind::other_name:
            return {JCIC_WORD("registers", "授權書所載姓名為「%1」，與此處不同：請核對身分證字號與姓名是否為同一人"),
                    {fact(remark, "form")}};
        case Kind::unchecked_number:
            return {JCIC_WORD("registers", "授信戶統一編號 %1 檢查碼不符，查證處所：%2"),
                    {fact(remark, "number"), fact(remark, "checked")}};
        case Kind::other_number:
            return {JCIC_WORD("registers", "受查人另有統一編號 %1（同一人統號對照簿），先前以該號的查詢一併列出"),
                    {fact(remark, "numbers")}};
        case Kind::form_of_others:
            return {JCIC_WORD("registers", "授權書影像與他人之授權書 %1 為同一檔案，請核對是否附錯"),
                    {fact(remark, "references")}};
        case Kind::form_again:
            return {JCIC_WORD("registers", "授權書影像與同一人之授權書 %1 為同一檔案"), {fact(remark, "references")}};
        case Kind::two_names:
            if (fact(remark, "authorisation").empty())
                return {JCIC_WORD("registers", "同一身分證字號於案號 %2 之姓名為「%1」，請核對證件，確認是否為同一人"),
                        {fact(remark, "other"), fact(remark, "case")}};
            return {JCIC_WORD("registers", "同一身分證字號於授權書 %2 之姓名為「%1」，請核對證件，確認是否為同一人"),
                    {fact(remark, "other"), fact(remark, "authorisation")}};
        case Kind::subject_state:
            return of_subject_state(remark);
        case Kind::unprinted:
            return {JCIC_WORD("registers", "無字形可列印之字：%1，頁面以編號代替並加說明"),
                    {fact(remark, "characters")}};
    }
    return {"", {}};
}

std::string filled(std::string_view text, const std::vector<std::string>& values) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool place = text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
        const auto which = place ? static_cast<std::size_t>(text[at + 1] - '1') : values.size();
        if (which < values.size()) {
            out += values[which];
            ++at;
        } else {
            out += text[at];
        }
    }
    return out;
}

std::string standing_out_text(const std::vector<Remark>& remarks) {
    domain::ShownText shown;
    for (const auto& remark : remarks) {
        const auto sentence = sentence_of(remark);
        shown.line(title_of(rank_of(remark.kind)), filled(sentence.text, sentence.values));
    }
    return shown.take_text();
}

std::string outside_alone(const std::vector<Remark>& remarks) {
    const bool alone = remarks.size() == 1 && remarks.front().kind == Kind::outside_office_hours;
    return alone ? fact(remarks.front(), "why") : std::string();
}

bool is_confidential(const Remark& remark) {
    return remark.kind == Kind::listed;
}

}  // namespace jcic::inquiry
