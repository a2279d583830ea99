#include "tests/house/classes.h"

#include <QRegularExpression>

namespace jcic::house {
namespace {

QString room_of(const QString& path) {
    return path.section(u'/', 0, path.startsWith(u"app/") ? 1 : 0);
}

/// The last line of what begins at `first`.
qsizetype end_of(const QStringList& lines, qsizetype first) {
    if (lines[first].trimmed().endsWith(u'}') || lines[first].endsWith(u"};")) return first;
    for (qsizetype at = first; at < lines.size(); ++at)
        if (lines[at].startsWith(u'}')) return at;
    return lines.size() - 1;
}

}  // namespace

QMap<QString, ClassSize> class_sizes(const QVector<Source>& sources) {
    static const QRegularExpression declared(QStringLiteral("^(?:class|struct) (?:\\[\\[\\w+\\]\\] )?(\\w+)\\b(?!;)"));
    static const QRegularExpression defined(QStringLiteral("^(?:[\\w\\[][^=;]*?[ &*])?(\\w+)::(?:\\w+::)*~?\\w+\\("));
    QMap<QString, ClassSize> sizes;
    for (const Source& source : sources) {
        const auto lines = without_comments_and_strings(source.text).split(u'\n');
        for (qsizetype at = 0; at < lines.size(); ++at) {
            const auto type = declared.match(lines[at]);
            const auto function = defined.match(lines[at]);
            if (!type.hasMatch() && (!function.hasMatch() || lines[at].endsWith(u';'))) continue;
            const auto end = end_of(lines, at);
            auto& size = sizes[room_of(source.path) + u' ' + (type.hasMatch() ? type : function).captured(1)];
            size.lines += end - at + 1;
            if (!type.hasMatch()) ++size.methods;
            at = end;
        }
    }
    return sizes;
}

}  // namespace jcic::house
