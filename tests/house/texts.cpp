#include "tests/house/texts.h"

#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "tests/house/sources.h"

namespace jcic::house {
namespace {

void run_tool(const QString& name, const QStringList& arguments) {
    QProcess tool;
    tool.start("/usr/lib/qt6/bin/" + name, arguments);
    if (!tool.waitForFinished(120'000) || tool.exitCode() != 0)
        qFatal("%s: %s", qPrintable(name), tool.readAllStandardError().constData());
}

}  // namespace

QVector<Message> messages_of(const QString& ts) {
    QVector<Message> found;
    QString context;
    QXmlStreamReader xml(ts);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        if (xml.name() == u"source") found.append({context, xml.readElementText(), {}, {}});
        if (xml.name() == u"translation" && !found.isEmpty()) {
            found.last().state = xml.attributes().value(QLatin1String("type")).toString();
            found.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    if (xml.hasError()) qFatal("not a translation file: %s", qPrintable(xml.errorString()));
    return found;
}

QString merged_translations(const QString& root, const QString& folder) {
    const QString merged = folder + "/en.ts";
    QStringList arguments{"-o", merged};
    // Of English alone: another language's words are no translations into it.
    for (const QFileInfo& file : QDir(root + "/translations").entryInfoList({"en.ts", "*_en.ts"}))
        arguments << "-i" << file.filePath();
    run_tool("lconvert", arguments);
    return merged;
}

QVector<Message> messages_of_the_sources(const QString& root, const QString& folder, const QStringList& sources) {
    const QString copy = merged_translations(root, folder);
    run_tool("lupdate",
             QStringList{"-silent", "-I", root, "-locations", "none", "-tr-function-alias",
                         "QT_TRANSLATE_NOOP+=JCIC_WORD", "-source-language", "zh_TW", "-target-language", "en"} +
                 sources + QStringList{"-ts", copy});
    return messages_of(read_text(copy));
}

QStringList lines_of(const QList<QDir>& folders) {
    QStringList lines;
    for (const QDir& folder : folders)
        for (const QFileInfo& file : folder.entryInfoList())
            for (const auto& line : read_text(file.filePath()).split(u'\n'))
                if (!line.startsWith(u'>')) lines << file.fileName() + QStringLiteral(": ") + line;
    return lines;
}

QVector<Term> terms_in(const QString& list) {
    QVector<Term> terms;
    for (const QString& line : list.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#')) continue;
        const QStringList columns = line.split(u'\t');
        if (columns.size() < 4) qFatal("not a term: %s", qPrintable(line));
        terms.append({columns[0], columns[1], columns[2], columns[3], columns.value(4)});
    }
    return terms;
}

bool stands_in(const Term& term, const QString& text, const QString& around) {
    const auto options =
        term.language == u"en" ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption;
    const QRegularExpression pattern(term.pattern, options);
    if (!pattern.isValid()) qFatal("not a pattern: %s", qPrintable(term.pattern));
    auto read = text;
    read.remove(QLatin1Char('&'));  // a key within a word hides none of it
    if (!pattern.match(read).hasMatch()) return false;
    return term.unless.isEmpty() || !QRegularExpression(term.unless).match(read + u'\n' + around).hasMatch();
}

}  // namespace jcic::house
