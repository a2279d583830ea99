#include "support/page_part.h"

#include <QFile>
#include <QLockFile>
#include <QSaveFile>
#include <QStringList>

#include "support/places.h"

namespace jcic::test {
namespace {

struct Page {
    QString path;
    QString text;
    qsizetype from = 0;  ///< of the part
    qsizetype to = 0;
};

QString text_of(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Page read(std::string_view page, std::string_view name) {
    Page out{QString::fromStdString(in_source(page)), {}, 0, 0};
    QFile file(out.path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", qPrintable(out.path));
    out.text = QString::fromUtf8(file.readAll());
    const auto begin = QStringLiteral("<!-- %1:begin -->\n").arg(text_of(name));
    out.from = out.text.indexOf(begin);
    out.to = out.text.indexOf(QStringLiteral("<!-- %1:end -->").arg(text_of(name)), out.from);
    if (out.from < 0 || out.to < 0) qFatal("%s has no part %s", qPrintable(out.path), qPrintable(text_of(name)));
    out.from += begin.size();
    return out;
}

void print_lines(char sign, const QString& these, const QString& others) {
    const auto known = others.split(u'\n');
    for (const auto& line : these.split(u'\n'))
        if (!known.contains(line)) qWarning("%c %s", sign, qPrintable(line));
}

}  // namespace

QString page_part(std::string_view page, std::string_view name) {
    const auto found = read(page, name);
    return found.text.sliced(found.from, found.to - found.from);
}

bool is_page_part(std::string_view page, std::string_view name, const QString& expected) {
    // Two tests may write parts of one page.
    const bool writes = qEnvironmentVariableIsSet("JCIC_UPDATE_DOCUMENTS");
    QLockFile alone(QString::fromStdString(in_source(page)) + QStringLiteral(".lock"));
    if (writes && !alone.lock()) return false;
    auto found = read(page, name);
    const auto said = found.text.sliced(found.from, found.to - found.from);
    if (said == expected) return true;
    if (writes) {
        QSaveFile file(found.path);
        return file.open(QIODevice::WriteOnly) &&
               file.write(found.text.replace(found.from, said.size(), expected).toUtf8()) > 0 && file.commit();
    }
    print_lines('-', said, expected);
    print_lines('+', expected, said);
    qWarning("JCIC_UPDATE_DOCUMENTS=1 before this test writes %s", qPrintable(found.path));
    return false;
}

QString list_entry(const QString& text) {
    constexpr qsizetype width = 120;
    QString out;
    auto line = QStringLiteral("-");
    for (const auto& word : text.split(u' ')) {
        if (line.size() > 2 && line.size() + 1 + word.size() > width) {
            out += line + u'\n';
            line = u' ';
        }
        line += u' ' + word;
    }
    return out + line + u'\n';
}

}  // namespace jcic::test
