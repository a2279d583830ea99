#include "ui/query/form_words.h"

#include <QStringList>
#include <algorithm>

#include "app/domain/own_words.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/approval/standing_list.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

using inquiry::Remark;

QString fact(const Remark& remark, std::string_view key) {
    for (const auto& one : remark.details)
        if (one.key == key) return q(one.value);
    return {};
}

/// "115-12-28" of a date as seven digits.
QString dashed_day(const Remark& remark, std::string_view key) {
    const auto text = fact(remark, key);
    const auto date = domain::RocDate::parse(text.toStdString());
    return date ? q(date->dashed()) : text;
}

}  // namespace

QString FormWords::name_of(inquiry::Field field) {
    using enum inquiry::Field;
    switch (field) {
        case subject_id:
            return FormWords::tr("身分證字號");
        case subject_name:
            return FormWords::tr("姓名");
        case business:
            return FormWords::tr("業務別");
        case subject_kind:
            return FormWords::tr("對象別");
        case borrower_id:
            return FormWords::tr("授信戶證號");
        case borrower_name:
            return FormWords::tr("授信戶姓名");
        case borrower_checked:
            return FormWords::tr("統一編號查證處所");
        case case_number:
            return FormWords::tr("案號");
        case reason:
            return FormWords::tr("事由");
        case authorisation:
            return FormWords::tr("授權書");
        case items:
            return FormWords::tr("查詢項目");
        case year:
            return FormWords::tr("調閱年度");
    }
    return {};
}

QString FormWords::said(const inquiry::Obstacle& obstacle) {
    const auto name = name_of(obstacle.field);
    if (obstacle.still_to_come > 0)
        return FormWords::tr("「%1」%2").arg(name, characters_to_come(obstacle.still_to_come));
    if (obstacle.fault.code == FaultCode::input_missing) return FormWords::tr("「%1」未填").arg(name);
    return FormWords::tr("「%1」：%2").arg(name, words::words_for(obstacle.fault).cause);
}

QString FormWords::none_permitted(const inquiry::Verdict& verdict) {
    std::vector<std::pair<QString, QStringList>> causes;
    for (const auto& [item, result] : verdict.items) {
        if (result || result.error().code == FaultCode::input_missing) return {};
        const auto cause = words::words_for(result.error()).cause;
        auto found = std::ranges::find(causes, cause, &std::pair<QString, QStringList>::first);
        if (found == causes.end()) found = causes.insert(causes.end(), {cause, {}});
        found->second << q(domain::code_of(item));
    }
    QStringList out;
    for (auto& [cause, codes] : causes) {
        auto said = cause;
        while (said.endsWith(QChar(0x3002)) || said.endsWith(QLatin1Char('.'))) said.chop(1);
        out << FormWords::tr("%1：%2").arg(listed(codes), said);
    }
    return out.join(FormWords::tr("；"));
}

QString FormWords::why_not(const std::vector<inquiry::Obstacle>& obstacles, const QString& authorisation,
                           const QString& none) {
    if (obstacles.empty()) return FormWords::tr("欄位均已填妥，可送出核准。");
    const auto& first = obstacles.front();
    // Every field is full: what is missing is an item, and none may be ticked.
    if (first.field == inquiry::Field::items && !none.isEmpty()) return FormWords::tr("無法送出：%1").arg(none);
    const bool by_the_list =
        first.field == inquiry::Field::authorisation && first.fault.code == FaultCode::input_missing;
    const auto what = by_the_list && !authorisation.isEmpty() ? authorisation : said(first);
    if (obstacles.size() == 1) return FormWords::tr("尚有一項待處理：%1").arg(what);
    return FormWords::tr("尚有 %n 項待處理，首項：%1", nullptr, words::counted(obstacles.size())).arg(what);
}

QString FormWords::characters_to_come(std::size_t count) {
    return FormWords::tr("尚缺 %n 字", nullptr, words::counted(count));
}

QString FormWords::good_number(const std::string& text) {
    if (const auto person = domain::PersonalId::parse(text)) {
        if (person->kind() == domain::PersonIdKind::national) return FormWords::tr("檢查碼正確 · 國民身分證");
        if (person->kind() == domain::PersonIdKind::resident) return FormWords::tr("檢查碼正確 · 新式居留證");
        return FormWords::tr("檢查碼正確 · 舊式居留證");
    }
    if (const auto business = domain::BusinessNumber::looked_up(text))
        return business->rule() == domain::BusinessNumber::Rule::neither
                   ? FormWords::tr("檢查碼不符 · 已填查證處所，核准時將列示")
                   : FormWords::tr("檢查碼正確 · 統一編號");
    return {};
}

QString FormWords::standing(const inquiry::Offered& one, const std::set<domain::Item>& carried) {
    const auto& held = one.authorisation;
    QStringList free;
    for (const auto item : carried) free << q(domain::code_of(item));
    return FormWords::tr("有效至 %1；聯徵回覆 %2；%3 尚未使用")
        .arg(q(held.ends_on.dashed()), q(held.reply_code), free.join(QLatin1Char(' ')));
}

QString FormWords::length_of_reason(const std::string& reason) {
    if (reason.empty()) return {};
    const auto said = domain::speaking_characters(reason);
    const auto least = domain::minimum_reason_characters;
    return said < least ? FormWords::tr("%1 字，至少 %n 字", nullptr, words::counted(least)).arg(said)
                        : FormWords::tr("%n 字", nullptr, words::counted(said));
}

QString FormWords::found(const inquiry::Match& match, std::size_t held) {
    if (held == 0) return FormWords::tr("授權書登記簿查無受查人之授權書，請先取得並登記。");
    if (match.usable.empty() && match.why_none)
        return FormWords::tr("已登記 %n 份授權書，本日均不得使用：%1", nullptr, words::counted(held))
            .arg(words::words_for(*match.why_none).cause);
    return FormWords::tr("可用授權書 %1 份，請選取。").arg(match.usable.size());
}

QString FormWords::line_of(const Remark& remark) {
    if (remark.kind == Remark::Kind::asked_before)
        return FormWords::tr("%n 日前 %1 以案號 %2 查詢 %3", nullptr, fact(remark, "days").toInt())
            .arg(fact(remark, "person"), fact(remark, "case"), listed_anew(fact(remark, "item")));
    if (remark.kind == Remark::Kind::reason_copied)
        return FormWords::tr("事由與案號 %1 完全相同").arg(fact(remark, "case"));
    if (remark.kind == Remark::Kind::holding_over_days_off)
        return FormWords::tr("%1：%2 刪除，期間適逢例假日，請於 %3 前調閱")
            .arg(listed_anew(fact(remark, "item")), dashed_day(remark, "ends"), dashed_day(remark, "fetch-by"));
    return remark_text(remark);
}

QString FormWords::procedures(const std::vector<domain::registers::Procedure>& in_force) {
    if (in_force.empty()) return FormWords::tr("作業規範登記簿無施行中之勞保資料使用規範，請單位主管登記（R-IT-11）。");
    QStringList out;
    for (const auto& one : in_force)
        out << FormWords::tr("%1 第 %2 版（%3 起施行，存放於 %4）")
                   .arg(q(one.title), q(one.version), q(one.from.dashed()), q(one.where));
    return FormWords::tr("使用勞保資料應依：%1（R-IT-11）").arg(listed(out));
}

}  // namespace jcic::ui
