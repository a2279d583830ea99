#include "ui/words/ledger_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/desk/profile/machine_settings.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/roc_date.h"
#include "app/words/counted.h"
#include "app/words/settings.h"
#include "app/words/words.h"
#include "ui/lists/searched_rows.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

QString ledger_text(const desk::Snapshot& s) {
    // A ledger that cannot be read or written stops everything: said here for as long as it lasts.
    if (s.ledger.fault) return words::words_for(*s.ledger.fault).title;
    const auto time = [&](UtcTime at) {
        return domain::roc_date_at(at) == domain::roc_date_at(s.now) ? clock_time(at) : roc_time(at);
    };
    const auto last =
        !s.ledger.verified_at ? QCoreApplication::translate("jcic::ui::MainWindow", "未驗證")
        : s.ledger.verified_ok
            ? QCoreApplication::translate("jcic::ui::MainWindow", "已驗證 %1").arg(time(*s.ledger.verified_at))
            : QCoreApplication::translate("jcic::ui::MainWindow", "驗證不符（%n 處）", nullptr,
                                          words::counted(s.ledger.findings));
    auto verified = last;
    if (s.ledger.verified_ok && s.ledger.not_compared > 0)
        verified += QCoreApplication::translate("jcic::ui::MainWindow", "，個資未核對");
    // Beside what is known, which stands meanwhile.
    if (s.ledger.daily == desk::DailyState::running)
        verified += QCoreApplication::translate("jcic::ui::MainWindow", "，驗證中");
    if (s.ledger.daily == desk::DailyState::broken_off)
        verified += QCoreApplication::translate("jcic::ui::MainWindow", "，本日驗證未完成");
    return QCoreApplication::translate("jcic::ui::MainWindow", "日誌 %Ln 筆 · %1 · %2", nullptr,
                                       words::counted(s.ledger.events))
        .arg(q(s.ledger.head), verified);
}

QString said_text(const domain::events::Field& field, std::string_view value) {
    for (const auto& word : field.said)
        if (word.name == value) return told(word.title);
    return {};
}

namespace {

using domain::events::Kind;

constexpr std::string_view register_subject = "register:";

class EventWords {
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

QString problem_text(const std::string& value) {
    const auto code = fault_code(value);
    return code ? words::words_for(Fault{*code, {}, {}}).title : q(value);
}

QString day_text(const std::optional<domain::RocDate>& day) {
    return day ? q(day->dashed()) : QString();
}

QString duties_text(const std::string& value) {
    const auto duties = domain::DutyTerms::parse(value);
    if (!duties) return q(value);
    QStringList out;
    for (const auto& [duty, term] : duties->terms()) {
        auto one = words::word_for(duty);
        if (term.from || term.until) one += QStringLiteral("（%1～%2）").arg(day_text(term.from), day_text(term.until));
        out << one;
    }
    return listed(out);
}

QString beginning_of(const std::string& value) {
    return value.size() > 16 ? q(value).left(16) + QStringLiteral("…") : q(value);
}

/// "417 tree": the event's number, 0 where it is no one event, and what does not agree.
QString finding_text(const domain::events::Field& field, const std::string& value) {
    const auto blank = value.find(' ');
    const auto what = blank == std::string::npos ? QString() : said_text(field, value.substr(blank + 1));
    if (what.isEmpty()) return q(value);
    const auto number = value.substr(0, blank);
    return number == "0" ? what : EventWords::tr("第 %1 筆的%2").arg(q(number), what);
}

/// The field of that name in any step of the register; a name that is none is shown as it stands.
QString field_of_register(std::string_view subject, const std::string& name) {
    const auto* book = domain::registers::find(subject.substr(register_subject.size()));
    const auto* field = book == nullptr ? nullptr : book->field(name);
    return field == nullptr || field->title == nullptr ? q(name) : told(field->title);
}

QString value_text(const domain::events::Field& field, const std::string& value) {
    if (const auto word = said_text(field, value); !word.isEmpty()) return word;
    if (field.name == field::found) return finding_text(field, value);
    if (field.name == field::destroys) return key_text(value);
    switch (field.kind) {
        case Kind::instant:
            if (const auto when = domain::parse_iso(value)) return roc_time(*when);
            break;
        case Kind::problem:
            return problem_text(value);
        case Kind::duties:
            return duties_text(value);
        case Kind::yes_no:
            if (value == "yes") return told("是");
            if (value == "no") return told("否");
            break;
        case Kind::hex:
        case Kind::earlier:
        case Kind::opaque:
            return beginning_of(value);
        case Kind::text:
        case Kind::reference:
        case Kind::number:
        case Kind::day:
        case Kind::time:
        case Kind::week:
        case Kind::item:
        case Kind::items:
        case Kind::person:
        case Kind::choice:
        case Kind::subject:
        case Kind::attachment:
            return register_value_text(field, value);
    }
    return q(value);
}

}  // namespace

QString action_text(std::string_view action) {
    const auto* event = domain::events::find(action);
    return event == nullptr ? q(action) : told(event->title);
}

std::vector<std::string> actions_saying(const QString& text) {
    std::vector<std::string> out;
    const auto wanted = compared(text);
    if (wanted.isEmpty()) return out;
    for (const auto& event : domain::events::all())
        if (compared(told(event.title)).contains(wanted)) out.emplace_back(event.action);
    return out;
}

QString subject_text(std::string_view subject) {
    const auto colon = subject.find(':');
    const auto* title = domain::events::subject_title(subject.substr(0, colon));
    for (const auto* book : domain::registers::all())
        if (title == nullptr && subject.starts_with(book->about)) title = book->title;
    if (title == nullptr) return q(subject);
    if (colon == std::string_view::npos) return told(title);
    if (subject.starts_with(register_subject)) {
        if (subject == "register:duties") return EventWords::tr("期限一覽");
        if (subject == "register:cases") return EventWords::tr("案件清單");
        if (subject == "register:copies") return EventWords::tr("列印本及檔案清單");
        if (subject == "register:deletion-evidence") return EventWords::tr("刪除佐證");
        if (subject == "register:approvals") return EventWords::tr("他台送核之查詢");
        if (subject == "register:settings") return EventWords::tr("全部設定");
        if (const auto* itself = domain::registers::find(subject.substr(register_subject.size())); itself != nullptr)
            return told(itself->title);
    }
    return told(title) + QLatin1Char(' ') + q(subject.substr(colon + 1));
}

QString key_text(const std::string& key) {
    const auto first = key.find(':'), second = key.find(':', first == std::string::npos ? first : first + 1);
    if (first == std::string::npos) return q(key);
    const auto kind = key.substr(0, first);
    if (kind == "record" && second != std::string::npos)
        return EventWords::tr("%1 的資料（查詢 %2）")
            .arg(q(key.substr(second + 1)), q(key.substr(first + 1, second - first - 1)));
    if (kind == "query") return EventWords::tr("查詢 %1 的個人資料").arg(q(key.substr(first + 1)));
    if (kind == "export") return EventWords::tr("匯出事由的內容");
    return subject_text(key);
}

namespace {

/// "print_server = prints.example" as people read it.
QString setting_line(const std::string& line) {
    const auto at = line.find(" = ");
    const auto* setting = at == std::string::npos ? nullptr : desk::find_setting(line.substr(0, at));
    if (setting == nullptr) return q(line);
    return told(setting->title) + QStringLiteral(" = ") + words::value_of(*setting, line.substr(at + 3));
}

}  // namespace

QString fields_text(std::string_view action, std::string_view subject, const std::vector<Detail>& fields) {
    const auto* event = domain::events::find(action);
    const domain::Setting* setting = nullptr;
    QStringList out;
    for (const auto& [name, value] : fields) {
        const auto* field = event == nullptr ? nullptr : event->field(name);
        if (field == nullptr) {
            out << q(name) + QLatin1Char(' ') + q(value);
            continue;
        }
        auto text = value_text(*field, value);
        if (action == action::settings_seen) {
            text = setting_line(value);
        } else if (action == action::settings_changed && name == field::setting) {
            setting = desk::find_setting(value);
            if (setting != nullptr) text = told(setting->title);
        } else if (setting != nullptr && (name == field::old_value || name == field::new_value)) {
            text = words::value_of(*setting, value);
        } else if (name == field::field && subject.starts_with(register_subject)) {
            text = field_of_register(subject, value);
        }
        out << told(field->title) + QLatin1Char(' ') + text;
    }
    return out.join(QStringLiteral(" · "));
}

namespace {

using desk::Proven;

class ProofText {
    Q_DECLARE_TR_FUNCTIONS(ProofText)
};

void add_faults(const std::vector<Fault>& faults, QStringList& lines) {
    for (const auto& fault : faults) {
        const auto words = words::words_for(fault);
        lines << QStringLiteral("▲ %1：%2%3").arg(words.title, words.cause, words.advice);
    }
}

void add_page(const desk::PageFinding& page, std::size_t number, QStringList& lines) {
    if (page.blank) lines << ProofText::tr("第 %1 頁無法辨識印字（邊緣及淡色不計），未計入，請目視確認").arg(number);
    if (!page.institution.empty()) {
        lines << ProofText::tr("機構 %1，日誌第 %2 筆，第 %3 份，第 %4 頁%5")
                     .arg(q(page.institution), QString::number(page.event), QString::number(page.copy),
                          QString::number(page.page), page.last ? ProofText::tr("（最後一頁）") : QString());
        if (page.practice) lines << ProofText::tr("■ 本紙本供練習使用，資料並非真實。");
    }
    if (page.signature_holds) lines << ProofText::tr("● 驗證碼的簽章相符");
    add_faults(page.faults, lines);
}

QString copy_text(const desk::CopyInLedger& copy) {
    const auto state = copy.state ? words::word_for(*copy.state) : ProofText::tr("日誌查無本份");
    return ProofText::tr("日誌所載：案號 %1，%2，當事人 %3，第 %4 份，共 %n 頁，現況：%5", nullptr,
                         words::counted(copy.pages))
        .arg(words::read_or_not(copy.case_number), q(copy.item), words::read_or_not(copy.person),
             QString::number(copy.number), state);
}

QString proven_text(const desk::ProofReport& report) {
    switch (report.proven) {
        case Proven::nothing:
            return ProofText::tr("未能證明任何內容。");
        case Proven::whole_file:
            return ProofText::tr("整個檔案與當時印出或匯出的相同。");
        case Proven::code_only:
            break;
    }
    return ProofText::tr(
               "僅驗證驗證碼：確有本頁，惟影像或 PDF 上文字、金額及姓名均無證明，照片或另貼之驗證碼亦將相符。") +
           (report.copy ? ProofText::tr("請以目視核對：該份現況、案號、項目及受查人與紙本是否相符，頁數是否齊全。")
                        : ProofText::tr("請以目視核對：日誌筆號、份號及頁次是否與紙本相符，各頁是否齊全。"));
}

QString origin_text(const paper::Origin& origin) {
    return (origin.practice ? ProofText::tr("練習：機構 %1，日誌第 %2 筆") : ProofText::tr("機構 %1，日誌第 %2 筆"))
        .arg(q(origin.institution), QString::number(origin.event));
}

QString copy_text(const desk::CopyOfOrigin& known) {
    if (known.is_preview())
        return ProofText::tr("● %1 的預覽，未編號：案號 %2，%3 於 %4 在螢幕上開啟")
            .arg(q(domain::code_of(known.copy.item)), q(known.case_number), q(known.by), roc_time(known.at));
    return ProofText::tr("● %1 第 %2 份，案號 %3，%4 於 %5 編號；目前：%6")
        .arg(q(domain::code_of(known.copy.item)), QString::number(known.copy.number), q(known.case_number), q(known.by),
             roc_time(known.at), words::word_for(known.state));
}

}  // namespace

ProofWords words_of(const desk::ProofReport& report) {
    QStringList lines;
    if (report.copy) lines << copy_text(*report.copy);
    if (report.copy && !report.copy->own_card.empty())
        lines << ProofText::tr("● 檔案由存檔人員以本人卡片 %1 簽章").arg(q(report.copy->own_card));
    for (std::size_t i = 0; i < report.pages.size(); ++i) add_page(report.pages[i], i + 1, lines);
    add_faults(report.faults, lines);
    const bool wrong = !report.faults.empty() ||
                       std::ranges::any_of(report.pages, [](const auto& page) { return !page.faults.empty(); });
    const auto verdict =
        wrong ? ProofText::tr("有不符或無法讀取之處，詳下。") + proven_text(report) : proven_text(report);
    const auto mark = wrong || report.proven == Proven::nothing ? Mark::act
                      : report.success()                        ? Mark::good
                                                                : Mark::mind;
    return {mark, verdict, lines.join(QLatin1Char('\n'))};
}

ProofWords words_of(const desk::OriginReport& report) {
    QStringList lines;
    std::size_t number = 0, read = 0, known = 0;
    // The empty back of a leaf that has an origin: not where nothing else was brought.
    const bool leaves_aside = report.blank.size() < report.pages.size();
    for (const auto& page : report.pages) {
        ++number;
        const bool blank = leaves_aside && std::ranges::find(report.blank, number) != report.blank.end();
        if (blank)
            lines << ProofText::tr("第 %1 頁無法辨識印字（邊緣及淡色不計），未計入，請目視確認").arg(number);
        else if (page.empty())
            lines << ProofText::tr("第 %1 頁：■ 無法辨識來源").arg(number);
        for (const auto& found : page) {
            ++read;
            lines << ProofText::tr("第 %1 頁：%2").arg(QString::number(number), origin_text(found.origin));
            if (found.copy) ++known;
            if (found.copy)
                lines << copy_text(*found.copy);
            else if (report.looked_up)
                lines << ProofText::tr("▲ 本日誌本筆，並非已編號之一份，亦非預覽");
        }
    }
    const auto details = lines.join(QLatin1Char('\n'));
    if (read == 0) return {Mark::act, ProofText::tr("無法辨識來源，請提高掃描品質，或改以含條碼部分掃描。"), details};
    if (!report.looked_up)
        return {Mark::mind, ProofText::tr("已讀取來源。所屬份號應由經辦查詢結果之人員登入後查詢。"), details};
    if (known < read) return {Mark::act, ProofText::tr("讀取之來源中，有本日誌所無者。"), details};
    return {Mark::mind, ProofText::tr("條碼所示份號如下。條碼任何人均可複製：請以目視核對案號及項目。"), details};
}

}  // namespace jcic::ui
