#include "ui/event_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/domain/roc_date.h"
#include "app/words/words.h"
#include "ui/register_words.h"
#include "ui/text.h"

namespace jcic::ui {
namespace {

using domain::events::Kind;

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

QString value_text(const domain::events::Field& field, const std::string& value) {
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
        case Kind::number:
        case Kind::day:
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
    for (const auto& event : domain::events::all())
        if (told(event.title).contains(text, Qt::CaseInsensitive)) out.emplace_back(event.action);
    return out;
}

QString subject_text(std::string_view subject) {
    const auto colon = subject.find(':');
    const auto* title = domain::events::subject_title(subject.substr(0, colon));
    for (const auto* book : domain::registers::all())
        if (title == nullptr && subject.starts_with(book->about)) title = book->title;
    if (title == nullptr) return q(subject);
    if (colon == std::string_view::npos) return told(title);
    return told(title) + QLatin1Char(' ') + q(subject.substr(colon + 1));
}

QString fields_text(std::string_view action, const std::vector<Detail>& fields) {
    const auto* event = domain::events::find(action);
    QStringList out;
    for (const auto& [name, value] : fields) {
        const auto* field = event == nullptr ? nullptr : event->field(name);
        out << (field == nullptr ? q(name) + QLatin1Char(' ') + q(value)
                                 : told(field->title) + QLatin1Char(' ') + value_text(*field, value));
    }
    return out.join(QStringLiteral(" · "));
}

}  // namespace jcic::ui
