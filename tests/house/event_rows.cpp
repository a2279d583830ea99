#include "tests/house/event_rows.h"

#include <QMap>

namespace jcic::house {
namespace {

using domain::Keep;
using domain::events::Event;
using domain::events::Times;

QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

QString code(std::string_view words) {
    return u'`' + text(words) + u'`';
}

QString duties_text(domain::events::Duties duties) {
    QStringList out;
    for (const auto duty : duties) out << text(domain::name_of(duty));
    return out.join(QStringLiteral(" or "));
}

QString fields_text(const Event& event) {
    QString out;
    for (const auto& [keep, mark] :
         {std::pair(Keep::plain, ""), std::pair(Keep::personal, "*P* "), std::pair(Keep::apart, "*A* ")}) {
        QStringList names;
        for (const auto& field : event.fields)
            if (field.keep == keep)
                names << text(field.name) + (field.times == Times::any            ? QStringLiteral("*")
                                             : field.times == Times::at_most_once ? QStringLiteral("?")
                                                                                  : QString());
        if (names.isEmpty()) continue;
        out +=
            (out.isEmpty() ? QString() : QStringLiteral("; ")) + QLatin1String(mark) + names.join(QStringLiteral(", "));
    }
    return out;
}

QString roster_text(const domain::events::RosterRule& rule) {
    if (rule.apart) return QStringLiteral("roster, by a rule of its own");
    QString out = QStringLiteral("roster: its author");
    if (!rule.by.empty()) out += QStringLiteral(", ") + duties_text(rule.by);
    if (rule.of_others) out += QStringLiteral(", not of themselves");
    if (!rule.beside.empty()) out += QStringLiteral("; beside ") + duties_text(rule.beside);
    if (rule.in_vacancy) out += QStringLiteral("; in a vacancy");
    return out;
}

/// Which people a demand means.
QString people_text(const domain::events::Demand& demand) {
    QStringList out;
    if (demand.beside) out << QStringLiteral("its author and who stands beside");
    if (!demand.one.empty()) out << duties_text(demand.one);
    if (demand.alone) out << QStringLiteral("its author");
    if (!demand.another.empty()) out << QStringLiteral("another ") + duties_text(demand.another);
    if (demand.witnessed && !demand.beside) out << QStringLiteral("not its author");
    if (demand.of_anothers) out << QStringLiteral("not the author of what it answers, whose page it shows");
    if (demand.any_day) out << QStringLiteral("on any day");
    return out.isEmpty() ? QStringLiteral("anybody") : out.join(QStringLiteral(", "));
}

QString signatures_text(const Event& event) {
    if (event.roster) return roster_text(*event.roster);
    if (!event.takes_back.empty()) return QStringLiteral("takes back ") + code(event.takes_back);
    if (!event.demand) return {};
    const auto& demand = *event.demand;
    auto out = QStringLiteral("%1 by %2: %3").arg(text(demand.purpose)).arg(demand.signers).arg(people_text(demand));
    if (!demand.answers.empty()) out += QStringLiteral("; answers ") + code(demand.answers);
    return out;
}

}  // namespace

QStringList cells_of(const Event& event) {
    return {code(event.action), text(event.about), fields_text(event), signatures_text(event)};
}

QStringList demand_cells_of(const Event& event) {
    const auto& demand = *event.demand;
    return {code(event.action), text(demand.purpose), QString::number(demand.signers), people_text(demand),
            demand.answers.empty() ? QString() : code(demand.answers)};
}

QStringList named_cells_of(const Event& event) {
    QStringList out;
    for (const auto& field : event.fields) {
        if (field.named == domain::events::Named::nobody || field.name == field::beside) continue;
        const bool signs = field.named == domain::events::Named::signer;
        QStringList asked{signs ? QStringLiteral("signs") : QStringLiteral("is named only")};
        if (signs && event.demand && event.demand->witnessed) asked << QStringLiteral("not its author");
        if (!field.having.empty()) asked << duties_text(field.having);
        if (!field.barred.empty()) asked << QStringLiteral("no ") + duties_text(field.barred);
        if (!field.as_before.empty()) asked << QStringLiteral("whom the row had");
        out << code(field.name) + u' ' + asked.join(QStringLiteral(", "));
    }
    return out.isEmpty() ? out : QStringList{code(event.action), out.join(QStringLiteral("; "))};
}

QString writer_cell_of(const Event& event) {
    using Is = domain::events::Writer::Is;
    const auto& writer = event.writer;
    if (writer.is == Is::unasked) return {};
    if (writer.is == Is::nobody) return QStringLiteral("`-`");
    auto out = writer.any_day      ? QStringLiteral("whoever was there")
               : writer.by.empty() ? QStringLiteral("anybody")
                                   : duties_text(writer.by);
    if (writer.is == Is::either) out += QStringLiteral(", or `-`");
    return writer.own ? out + QStringLiteral(", about themselves") : out;
}

QMap<QString, QStringList> event_rows_in(const QString& text) {
    QMap<QString, QStringList> out;
    for (const auto& line : text.split(u'\n')) {
        if (!line.startsWith(QStringLiteral("| `"))) continue;
        QStringList cells;
        for (const auto& cell : line.sliced(1).split(u'|')) cells << cell.trimmed();
        out.insert(cells.front(), cells);
    }
    return out;
}

}  // namespace jcic::house
