#include "ui/field_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

#include "app/domain/duties.h"
#include "app/domain/roc_date.h"
#include "app/words/words.h"
#include "ui/register_words.h"
#include "ui/text.h"

namespace jcic::ui {
namespace {

enum class Holds { text, time, problem, duties, answer, code };

struct Word {
    std::string_view name;
    const char* text;
    Holds holds = Holds::text;
};

const Word field_words[]{
    {"advice", QT_TRANSLATE_NOOP("fields", "告知申請人")},
    {"agreement", QT_TRANSLATE_NOOP("fields", "同意的事件"), Holds::code},
    {"approved", QT_TRANSLATE_NOOP("fields", "核准")},
    {"ask-again", QT_TRANSLATE_NOOP("fields", "再問時間"), Holds::time},
    {"at", QT_TRANSLATE_NOOP("fields", "時間"), Holds::time},
    {"attached", QT_TRANSLATE_NOOP("fields", "附件摘要"), Holds::code},
    {"authorisation", QT_TRANSLATE_NOOP("fields", "授權書")},
    {"authorisation-ends", QT_TRANSLATE_NOOP("fields", "授權迄日")},
    {"authorisation-items", QT_TRANSLATE_NOOP("fields", "授權項目")},
    {"authorisation-kind", QT_TRANSLATE_NOOP("fields", "授權方式")},
    {"authorisation-name", QT_TRANSLATE_NOOP("fields", "授權人")},
    {"authorisation-reply", QT_TRANSLATE_NOOP("fields", "聯徵回覆")},
    {"authorisation-signed", QT_TRANSLATE_NOOP("fields", "授權簽署日")},
    {"backup", QT_TRANSLATE_NOOP("fields", "備份內")},
    {"beside", QT_TRANSLATE_NOOP("fields", "會同人員")},
    {"business", QT_TRANSLATE_NOOP("fields", "業務別")},
    {"bytes", QT_TRANSLATE_NOOP("fields", "位元組數")},
    {"card", QT_TRANSLATE_NOOP("fields", "晶片卡")},
    {"case-number", QT_TRANSLATE_NOOP("fields", "案號")},
    {"cause", QT_TRANSLATE_NOOP("fields", "原因"), Holds::problem},
    {"certificate", QT_TRANSLATE_NOOP("fields", "憑證摘要"), Holds::code},
    {"commitments", QT_TRANSLATE_NOOP("fields", "頁面承諾值"), Holds::code},
    {"custodian", QT_TRANSLATE_NOOP("fields", "保管人")},
    {"deadline", QT_TRANSLATE_NOOP("fields", "暫存至"), Holds::time},
    {"deadline-from", QT_TRANSLATE_NOOP("fields", "期限算自")},
    {"destroys", QT_TRANSLATE_NOOP("fields", "銷毀的金鑰")},
    {"digest", QT_TRANSLATE_NOOP("fields", "檔案摘要"), Holds::code},
    {"duties", QT_TRANSLATE_NOOP("fields", "職務"), Holds::duties},
    {"event", QT_TRANSLATE_NOOP("fields", "事件摘要"), Holds::code},
    {"events", QT_TRANSLATE_NOOP("fields", "筆數")},
    {"exchange-key", QT_TRANSLATE_NOOP("fields", "加密公鑰"), Holds::code},
    {"failed-tries", QT_TRANSLATE_NOOP("fields", "密碼錯誤次數")},
    {"failures", QT_TRANSLATE_NOOP("fields", "輸錯次數")},
    {"failures-at-seat", QT_TRANSLATE_NOOP("fields", "座位上輸錯次數")},
    {"field", QT_TRANSLATE_NOOP("fields", "欄位")},
    {"findings", QT_TRANSLATE_NOOP("fields", "不符幾處")},
    {"first", QT_TRANSLATE_NOOP("fields", "首筆")},
    {"found", QT_TRANSLATE_NOOP("fields", "最早的不符")},
    {"form", QT_TRANSLATE_NOOP("fields", "檔案格式")},
    {"from", QT_TRANSLATE_NOOP("fields", "起日")},
    {"generation", QT_TRANSLATE_NOOP("fields", "金鑰第幾版")},
    {"half-1", QT_TRANSLATE_NOOP("fields", "第一半的承諾值"), Holds::code},
    {"half-2", QT_TRANSLATE_NOOP("fields", "第二半的承諾值"), Holds::code},
    {"happened", QT_TRANSLATE_NOOP("fields", "發生時間"), Holds::time},
    {"head", QT_TRANSLATE_NOOP("fields", "樹根"), Holds::code},
    {"holder", QT_TRANSLATE_NOOP("fields", "借用人")},
    {"host", QT_TRANSLATE_NOOP("fields", "聯徵主機位址")},
    {"host-ca", QT_TRANSLATE_NOOP("fields", "主機憑證簽發者摘要"), Holds::code},
    {"how", QT_TRANSLATE_NOOP("fields", "方式")},
    {"institution", QT_TRANSLATE_NOOP("fields", "機構代號")},
    {"issued", QT_TRANSLATE_NOOP("fields", "核發時間"), Holds::time},
    {"item", QT_TRANSLATE_NOOP("fields", "項目")},
    {"items", QT_TRANSLATE_NOOP("fields", "項目")},
    {"job", QT_TRANSLATE_NOOP("fields", "列印工作")},
    {"keeper-1", QT_TRANSLATE_NOOP("fields", "第一半的保管人")},
    {"keeper-2", QT_TRANSLATE_NOOP("fields", "第二半的保管人")},
    {"kept-until", QT_TRANSLATE_NOOP("fields", "保存至")},
    {"key", QT_TRANSLATE_NOOP("fields", "識別碼"), Holds::code},
    {"kind", QT_TRANSLATE_NOOP("fields", "種類")},
    {"lanes", QT_TRANSLATE_NOOP("fields", "運算路數")},
    {"last", QT_TRANSLATE_NOOP("fields", "末筆")},
    {"listing", QT_TRANSLATE_NOOP("fields", "索引相符"), Holds::answer},
    {"memory-kib", QT_TRANSLATE_NOOP("fields", "記憶體（KiB）")},
    {"name", QT_TRANSLATE_NOOP("fields", "姓名")},
    {"number", QT_TRANSLATE_NOOP("fields", "編號")},
    {"ok", QT_TRANSLATE_NOOP("fields", "相符"), Holds::answer},
    {"old-seal", QT_TRANSLATE_NOOP("fields", "先前的封印"), Holds::code},
    {"on", QT_TRANSLATE_NOOP("fields", "日期")},
    {"old-key", QT_TRANSLATE_NOOP("fields", "舊公鑰"), Holds::code},
    {"old-signature", QT_TRANSLATE_NOOP("fields", "舊金鑰的簽章"), Holds::code},
    {"older", QT_TRANSLATE_NOOP("fields", "放棄較新的"), Holds::answer},
    {"origin", QT_TRANSLATE_NOOP("fields", "日誌識別"), Holds::code},
    {"outer-key", QT_TRANSLATE_NOOP("fields", "外部日誌公鑰"), Holds::code},
    {"pages", QT_TRANSLATE_NOOP("fields", "頁數")},
    {"passes", QT_TRANSLATE_NOOP("fields", "運算次數")},
    {"present", QT_TRANSLATE_NOOP("fields", "原有的日誌")},
    {"problem", QT_TRANSLATE_NOOP("fields", "原因"), Holds::problem},
    {"page", QT_TRANSLATE_NOOP("fields", "簽署的頁面"), Holds::code},
    {"queries", QT_TRANSLATE_NOOP("fields", "查詢筆數")},
    {"proof", QT_TRANSLATE_NOOP("fields", "復原金鑰的證明"), Holds::code},
    {"queue", QT_TRANSLATE_NOOP("fields", "印表機")},
    {"reason", QT_TRANSLATE_NOOP("fields", "原因"), Holds::problem},
    {"records", QT_TRANSLATE_NOOP("fields", "含資料金鑰"), Holds::answer},
    {"recovery", QT_TRANSLATE_NOOP("fields", "復原金鑰第幾版")},
    {"refused", QT_TRANSLATE_NOOP("fields", "不核准")},
    {"rests-on", QT_TRANSLATE_NOOP("fields", "依據的事件"), Holds::code},
    {"root", QT_TRANSLATE_NOOP("fields", "樹根"), Holds::code},
    {"relation", QT_TRANSLATE_NOOP("fields", "往來")},
    {"row", QT_TRANSLATE_NOOP("fields", "登記編號")},
    {"rows", QT_TRANSLATE_NOOP("fields", "筆數")},
    {"rules", QT_TRANSLATE_NOOP("fields", "依據")},
    {"seal-key", QT_TRANSLATE_NOOP("fields", "封印公鑰"), Holds::code},
    {"second", QT_TRANSLATE_NOOP("fields", "同意人")},
    {"sequence", QT_TRANSLATE_NOOP("fields", "序號")},
    {"sheets", QT_TRANSLATE_NOOP("fields", "張數")},
    {"signing-key", QT_TRANSLATE_NOOP("fields", "簽章公鑰"), Holds::code},
    {"spent", QT_TRANSLATE_NOOP("fields", "用掉次數")},
    {"step", QT_TRANSLATE_NOOP("fields", "步驟")},
    {"subject-kind", QT_TRANSLATE_NOOP("fields", "對象別")},
    {"title", QT_TRANSLATE_NOOP("fields", "職稱")},
    {"to", QT_TRANSLATE_NOOP("fields", "迄日")},
    {"tries-left", QT_TRANSLATE_NOOP("fields", "剩餘次數")},
    {"unit-head", QT_TRANSLATE_NOOP("fields", "單位主管")},
    {"until", QT_TRANSLATE_NOOP("fields", "迄日")},
    {"way", QT_TRANSLATE_NOOP("fields", "方式")},
    {"where", QT_TRANSLATE_NOOP("fields", "存放處")},
    {"why", QT_TRANSLATE_NOOP("fields", "原因"), Holds::problem},
    {"with", QT_TRANSLATE_NOOP("fields", "另一人")},
    {"witness", QT_TRANSLATE_NOOP("fields", "見證人")},
    {"year", QT_TRANSLATE_NOOP("fields", "年度")},
};

const Word subject_words[]{
    {"query", QT_TRANSLATE_NOOP("fields", "查詢")},   {"card", QT_TRANSLATE_NOOP("fields", "晶片卡")},
    {"person", QT_TRANSLATE_NOOP("fields", "人員")},  {"ledger", QT_TRANSLATE_NOOP("fields", "日誌")},
    {"session", QT_TRANSLATE_NOOP("fields", "座位")},
};

template <std::size_t n>
const Word* find(const Word (&words)[n], std::string_view name) {
    const auto found = std::find_if(std::begin(words), std::end(words), [&](const Word& w) { return w.name == name; });
    return found == std::end(words) ? nullptr : found;
}

QString word(const char* text) {
    return QCoreApplication::translate("fields", text);
}

QString problem_text(const std::string& value) {
    const auto& codes = all_fault_codes();
    const auto code = std::find_if(codes.begin(), codes.end(), [&](FaultCode c) { return code_text(c) == value; });
    return code == codes.end() ? q(value) : words::words_for(Fault{*code, {}, {}}).title;
}

QString duties_text(const std::string& value) {
    QStringList out;
    for (const auto& name : q(value).split(QLatin1Char(','))) {
        const auto duty = domain::parse_duty(name.toStdString());
        out << (duty ? words::word_for(*duty) : name);
    }
    return out.join(QStringLiteral("、"));
}

QString value_text(Holds holds, const std::string& value) {
    switch (holds) {
        case Holds::text:
            break;
        case Holds::time:
            if (const auto when = domain::parse_iso(value)) return roc_time(*when);
            break;
        case Holds::problem:
            return problem_text(value);
        case Holds::duties:
            return duties_text(value);
        case Holds::answer:
            return value == "yes"  ? word(QT_TRANSLATE_NOOP("fields", "是"))
                   : value == "no" ? word(QT_TRANSLATE_NOOP("fields", "否"))
                                   : q(value);
        case Holds::code:
            return value.size() > 16 ? q(value).left(16) + QStringLiteral("…") : q(value);
    }
    return q(value);
}

}  // namespace

QString subject_text(std::string_view subject) {
    const auto colon = subject.find(':');
    const Word* kind = find(subject_words, subject.substr(0, colon));
    for (const auto* book : domain::registers::all())
        if (kind == nullptr && subject.starts_with(book->about))
            return told(book->title) + QLatin1Char(' ') + q(subject.substr(colon + 1));
    if (kind == nullptr) return q(subject);
    if (colon == std::string_view::npos) return word(kind->text);
    return word(kind->text) + QLatin1Char(' ') + q(subject.substr(colon + 1));
}

QString fields_text(const std::vector<Detail>& fields) {
    QStringList out;
    for (const auto& [name, value] : fields) {
        const Word* known = find(field_words, name);
        if (const auto* asked = known == nullptr ? register_field(name) : nullptr) {
            out << told(asked->title) + QLatin1Char(' ') + register_value_text(*asked, value);
            continue;
        }
        out << (known == nullptr ? q(name) : word(known->text)) + QLatin1Char(' ') +
                   value_text(known == nullptr ? Holds::text : known->holds, value);
    }
    return out.join(QStringLiteral(" · "));
}

bool has_word(std::string_view field) {
    return find(field_words, field) != nullptr || register_field(field) != nullptr;
}

}  // namespace jcic::ui
