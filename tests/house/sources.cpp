#include "tests/house/sources.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace jcic::house {

QString read_text(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QVector<Source> sources(const QString& root, const QStringList& folders) {
    QStringList paths;
    for (const QString& folder : folders) {
        QDirIterator files(root + u'/' + folder, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) paths << QDir(root).relativeFilePath(files.next());
    }
    paths.sort();
    QVector<Source> found;
    for (const QString& path : paths) found.append({path, read_text(root + u'/' + path)});
    return found;
}

QString without_comments(const QString& code) {
    static const QRegularExpression pattern(QStringLiteral(R"re(("(?:[^"\\\n]|\\.)*")|//[^\n]*|/\*.*?\*/)re"),
                                            QRegularExpression::DotMatchesEverythingOption);
    QString out;
    qsizetype from = 0;
    auto matches = pattern.globalMatch(code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        out += code.mid(from, match.capturedStart() - from);
        out += match.captured(1).isEmpty() ? QString(match.captured().count(u'\n'), u'\n') : match.captured(1);
        from = match.capturedEnd();
    }
    return out + code.mid(from);
}

QString without_comments_and_strings(const QString& code) {
    // One alternation, so that a quote in a comment or a // in a string is taken for what it is.
    static const QRegularExpression pattern(
        QStringLiteral(
            R"((?<raw>R"(?<mark>[^(\s]*)\(.*?\)\k<mark>")|(?<text>"(?:[^"\\\n]|\\.)*")|(?<character>'(?:[^'\\\n]|\\.)'))"
            R"(|(?<line>//[^\n]*)|(?<block>/\*.*?\*/))"),
        QRegularExpression::DotMatchesEverythingOption);
    QString out;
    qsizetype end_of_last = 0;
    auto matches = pattern.globalMatch(code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        out += code.mid(end_of_last, match.capturedStart() - end_of_last);
        const bool is_text = !match.captured(u"raw").isEmpty() || !match.captured(u"text").isEmpty();
        if (is_text) out += QStringLiteral("\"\"");
        out += QString(match.captured().count(u'\n'), u'\n');
        end_of_last = match.capturedEnd();
    }
    return out + code.mid(end_of_last);
}

}  // namespace jcic::house
