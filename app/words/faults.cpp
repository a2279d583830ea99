#include <QDate>

#include "app/base/text.h"
#include "app/domain/roc_date.h"
#include "app/words/fault_words.h"
#include "app/words/setup_words.h"

namespace jcic::words {

namespace {

Words said_of(const Fault& fault) {
    const FaultWords said{fault};
    if (auto own = said.of_own_card()) return *std::move(own);
    switch (fault.code) {
#define FAULT(name, text, outcome) \
    case FaultCode::name:          \
        return said.name();
#include "app/base/fault_codes.def"
#undef FAULT
    }
    return said.internal();
}

}  // namespace

Words words_for(const Fault& fault) {
    Words out;
    for (const auto& one : each_in(fault)) {
        auto said = said_of(one);
        said.cause += FaultWords(one).set_where() + FaultWords(one).password_not_known();
        // Sentences are put together from parts; in languages with spaces a part ends in one.
        const Words alone{said.title.trimmed(), said.cause.trimmed(), said.advice.trimmed()};
        if (out.title.isEmpty()) {
            out = alone;
            continue;
        }
        out.cause += QLatin1Char('\n');
        if (alone.title != out.title)
            out.cause += FaultWords::tr("%1：%2").arg(alone.title, alone.cause);
        else
            out.cause += alone.cause;
        if (!out.advice.contains(alone.advice)) out.advice += QLatin1Char('\n') + alone.advice;
    }
    return out;
}

QString FaultWords::detail(std::string_view key) const {
    return QString::fromStdString(visible_line(fault_.detail(key)));
}

bool FaultWords::has(std::string_view key) const {
    return !fault_.detail(key).empty();
}

QString FaultWords::with(std::string_view key, const QString& sentence) const {
    return has(key) ? sentence.arg(detail(key)) : QString();
}

QString FaultWords::with_time(std::string_view key, const QString& sentence) const {
    const auto when = domain::parse_iso(fault_.detail(key));
    return when ? sentence.arg(QString::fromStdString(domain::roc_time_text(*when))) : QString();
}

QString FaultWords::choose(std::string_view key, Choices choices, const QString& otherwise) const {
    const auto value = fault_.detail(key);
    for (const auto& [name, sentence] : choices)
        if (name == value && !sentence.isEmpty()) return sentence;
    return otherwise;
}

int FaultWords::count(std::string_view key) const {
    return detail(key).toInt();
}

QString FaultWords::with_count(std::string_view key, const QString& sentence) const {
    return has(key) ? sentence : QString();
}

QString FaultWords::tries_left() const {
    for (const auto* key : {"tries", "tries-left", "left"})
        if (has(key)) return tr("尚可再試 %n 次。", nullptr, count(key));
    return {};
}

QString FaultWords::unseen_cause(const QString& otherwise) const {
    if (!has("after") || !has("character")) return otherwise;
    const bool first = fault_.detail("after") == "0";
    const auto character = detail("character");
    return choose("reason",
                  {{"invisible", first ? tr("最前面有不可見的字元 %1。").arg(character)
                                       : tr("第 %1 碼後有不可見之字元 %2。").arg(detail("after"), character)},
                   {"blank", first ? tr("最前面有空白。") : tr("第 %1 碼後面有空白。").arg(detail("after"))}},
                  otherwise);
}

QString FaultWords::unseen_advice(const QString& otherwise) const {
    return choose("reason",
                  {{"invisible", tr("請刪除此字元；不可見時請全部重新輸入。")}, {"blank", tr("請刪去空白。")}},
                  otherwise);
}

QString FaultWords::id_cause() const {
    return choose(
        "reason",
        {{"letter", tr("第 1 碼應為英文字母。")},
         {"second", tr("第 2 碼應為 1、2（身分證），8、9（新式統一證號）或 A 到 D（舊式統一證號）。")},
         {"digit", with("position", tr("第 %1 碼應為數字。"))},
         {"length", with("position", tr("應為 10 碼，自第 %1 碼起短少或多出。"))},
         {"checksum", with("expected", tr("檢查碼不符：依前九碼推算，最後一碼應為 %1；錯誤者亦可能為前面某一碼。"))}},
        unseen_cause(tr("號碼的格式或檢查碼不符。")));
}

QString FaultWords::digits_cause(int length) const {
    return choose("reason",
                  {{"digit", with("position", tr("第 %1 碼應為數字。"))},
                   {"length", tr("應為 %1 碼數字。").arg(length)},
                   {"checksum", tr("檢查碼不符，至少有一碼錯誤。")}},
                  unseen_cause(tr("應為 %1 碼數字，且須通過檢查。").arg(length)));
}

QString FaultWords::register_word(std::string_view key) const {
    return QCoreApplication::translate("registers", detail(key).toUtf8().constData());
}

QString FaultWords::field_name() const {
    if (has("label")) return register_word("label");
    const auto question = setup_question(fault_.detail("field"));  // set-up's own name for what it asks
    return choose("field",
                  {{"pin", tr("本人卡片 PIN")},
                   {"subject", tr("受查人身分證字號")},
                   {"subject-id", tr("受查人身分證字號")},
                   {"subject-name", tr("受查人姓名")},
                   {"business", tr("業務別")},
                   {"subject-kind", tr("對象別")},
                   {"borrower-id", tr("授信戶證號")},
                   {"borrower-name", tr("授信戶名稱")},
                   {"borrower-checked", tr("統一編號查證處所")},
                   {"case-number", tr("案號")},
                   {"beside", tr("會同簽署人員（--second）")},
                   {"reason", tr("事由")},
                   {"authorisation", tr("授權書")},
                   {"application-name", tr("申辦業務名稱")},
                   {"institution", tr("金融機構代號")},
                   {"logo", tr("標誌")},
                   {"signed-on", tr("簽章日期")},
                   {"ends-on", tr("授權迄日")},
                   {"read-box", tr("「我已詳閱」方框")},
                   {"items", tr("查詢項目")},
                   {"form", tr("授權書影像或檔案")},
                   {"identity", tr("核對身分")},
                   {"verifier", tr("核對身分")},
                   {"verified-on", tr("核對身分之日")},
                   {"notices", tr("告知事項")},
                   {"name", tr("姓名")},
                   {"item", tr("查詢項目")},
                   {"year", tr("調閱年度")},
                   {"serial", tr("調閱序號")},
                   {"user-code", tr("使用者代碼")},
                   {"duty", tr("授權辦理事項")},
                   {"password", tr("密碼")},
                   {"where", tr("歸檔位置")},
                   {"how", tr("銷毀方式")},
                   {"approver", tr("核准主管")},
                   {"purpose", tr("用途")},
                   {"cause", tr("不核准的原因")},
                   {"remark", tr("意見")},
                   {"time", tr("時間")},
                   {"anchor", tr("錨")},
                   {"fingerprint", tr("指紋")}},
                  question.isEmpty() ? detail("field") : question);
}

QString FaultWords::set_where() const {
    if (!has("set-in")) return {};
    return tr("由 %1 第 %2 行「%3」所設。").arg(detail("set-in"), detail("set-line"), detail("setting"));
}

QString FaultWords::opened_on() const {
    const auto since = QDate::fromString(detail("since"), Qt::ISODate);
    if (!since.isValid()) return {};
    const auto roc = QStringLiteral("%1-%2")
                         .arg(since.year() - domain::years_before_roc, 3, 10, QLatin1Char('0'))
                         .arg(since.toString(QStringLiteral("MM-dd")));
    return tr("自 %1 起始得辦理。").arg(roc);
}

}  // namespace jcic::words
