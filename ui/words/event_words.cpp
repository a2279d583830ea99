#include "ui/words/event_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/desk/profile/machine_settings.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/roc_date.h"
#include "app/words/settings.h"
#include "app/words/words.h"
#include "ui/lists/searched_rows.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
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

}  // namespace jcic::ui
