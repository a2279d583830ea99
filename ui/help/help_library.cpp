#include "ui/help/help_library.h"

#include <QFile>
#include <QRegularExpression>
#include <algorithm>

#include "ui/look/text.h"

// The pages' object is in an archive: the linker takes it because it is called. Outside of any namespace, as Qt says.
static void load_help() {
    Q_INIT_RESOURCE(help);
}

namespace jcic::ui {
namespace {

const auto faults_page = QStringLiteral("faults");

QString embedded(const QString& path) {
    QFile file(QStringLiteral(":/docs/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A page's first line is its heading.
QString heading_of(const QString& text) {
    return text.section(QLatin1Char('\n'), 0, 0).mid(2).trimmed();
}

QString heading(Language language, const char* source) {
    return word_in(language, "jcic::ui::HelpLibrary", source);
}

/// Of a row of docs/use/faults.md: code, exit status, what happened, why, what to do.
QString fault_text(const QStringList& cells, Language language) {
    return QStringLiteral("# %1\n\n%2 `%3`\n\n## %4\n\n%5\n\n## %6\n\n%7\n")
        .arg(cells.at(2), heading(language, QT_TRANSLATE_NOOP("jcic::ui::HelpLibrary", "代碼")), cells.at(0),
             heading(language, QT_TRANSLATE_NOOP("jcic::ui::HelpLibrary", "原因")), cells.at(3),
             heading(language, QT_TRANSLATE_NOOP("jcic::ui::HelpLibrary", "建議處理方式")), cells.at(4));
}

/// The page has a table for each language.
std::vector<HelpPage> fault_pages(Language language) {
    const auto mark = QStringLiteral("<!-- faults-%1:").arg(q(words::row_of(language).code));
    std::vector<HelpPage> out;
    for (const auto& line : embedded(QStringLiteral("faults.md")).section(mark, 1, 1).split(QLatin1Char('\n'))) {
        if (!line.startsWith(QLatin1String("| `"))) continue;
        auto cells = line.split(QLatin1String(" | "));
        if (cells.size() != 5) continue;
        cells.first() = cells.first().mid(3).chopped(1);
        cells.last() = cells.last().trimmed().chopped(1).trimmed();
        const auto text = fault_text(cells, language);
        out.push_back({QStringLiteral("fault/") + cells.first(), heading_of(text), text});
    }
    return out;
}

/// What the page of rules says of one: its section without the heading; "" where it does not know it.
QString rule_text(const QString& rules, const QString& rule) {
    const auto heading = QStringLiteral("\n## %1\n").arg(rule);
    const auto from = rules.indexOf(heading);
    if (from < 0) return {};
    const auto begin = from + heading.size();
    const auto end = rules.indexOf(QLatin1String("\n## "), begin);
    return rules.mid(begin, end < 0 ? -1 : end - begin);
}

QString list_of(const std::vector<HelpPage>& faults) {
    QString out;
    for (const auto& one : faults)
        out +=
            QStringLiteral("- [%1](../../faults.md#%2) `%2`\n").arg(one.title, one.name.section(QLatin1Char('/'), 1));
    return out;
}

}  // namespace

HelpLibrary::HelpLibrary(Language language) {
    load_help();
    const auto folder = QStringLiteral("help/%1/").arg(q(words::row_of(language).code));
    const auto add = [&](const QString& name) {
        auto text = embedded(folder + name + QStringLiteral(".md"));
        text.replace(QLatin1String("](pictures/"), QStringLiteral("](qrc:/docs/%1pictures/").arg(folder));
        if (!text.isEmpty() && find(name) == nullptr) pages_.push_back({name, heading_of(text), text});
    };
    add(QStringLiteral("index"));
    if (pages_.empty()) return;
    for (const auto& link : help_links(pages_.front().text)) add(help_link(link));
    auto faults = fault_pages(language);
    const auto* rules = find(QStringLiteral("rules"));
    const auto rule_fault = QStringLiteral("fault/rule.");
    for (auto& fault : faults) {
        if (rules == nullptr || !fault.name.startsWith(rule_fault)) continue;
        const auto said = rule_text(rules->text, fault.name.mid(rule_fault.size()));
        if (!said.isEmpty())
            fault.text +=
                QStringLiteral("\n## %1\n").arg(heading(language, QT_TRANSLATE_NOOP("jcic::ui::HelpLibrary", "依據"))) +
                said;
    }
    // The page of faults says what a fault's page is; the list below it comes from docs/use/faults.md.
    for (auto& page : pages_)
        if (page.name == faults_page) page.text += QLatin1Char('\n') + list_of(faults);
    std::ranges::move(faults, std::back_inserter(pages_));
}

const HelpPage* HelpLibrary::find(const QString& name) const {
    const auto found = std::ranges::find(pages_, name, &HelpPage::name);
    return found == pages_.end() ? nullptr : &*found;
}

std::vector<const HelpPage*> HelpLibrary::search(const QString& words) const {
    const auto wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<const HelpPage*> titled;
    std::vector<const HelpPage*> others;
    for (const auto& page : pages_) {
        if (wanted.isEmpty() && page.about_fault()) continue;
        // The list of all faults would answer to every fault's word.
        if (!wanted.isEmpty() && page.name == faults_page) continue;
        const auto all_in = [&](const QString& text) {
            return std::ranges::all_of(wanted,
                                       [&](const auto& one) { return text.contains(one, Qt::CaseInsensitive); });
        };
        if (all_in(page.title))
            titled.push_back(&page);
        else if (all_in(page.text))
            others.push_back(&page);
    }
    titled.insert(titled.end(), others.begin(), others.end());
    return titled;
}

QString help_link(const QString& target) {
    const auto file = target.section(QLatin1Char('#'), 0, 0);
    const auto part = target.section(QLatin1Char('#'), 1);
    auto name = file.section(QLatin1Char('/'), -1);
    if (name.endsWith(QLatin1String(".md"))) name.chop(3);
    return name == faults_page && !part.isEmpty() ? QStringLiteral("fault/") + part : name;
}

QStringList help_links(const QString& text) {
    static const QRegularExpression link(QStringLiteral(R"((?<!!)\[[^\]]*\]\(([^)]+)\))"));
    QStringList out;
    for (auto each = link.globalMatch(text); each.hasNext();) out << each.next().captured(1);
    return out;
}

}  // namespace jcic::ui
