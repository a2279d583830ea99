#include "tests/house/rules.h"

#include <QRegularExpression>
#include <QSet>

namespace jcic::house {

Rules::Rules(const QString& text) {
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    for (const QString& line : text.split(u'\n')) {
        QStringList fields = line.split(spaces, Qt::SkipEmptyParts);
        if (fields.isEmpty() || fields.first().startsWith(u'#')) continue;
        const QString kind = fields.takeFirst();
        if (kind == u"room" && fields.size() >= 2) {
            rooms_.append({fields[0], fields[1], fields.mid(2)});
        } else if (kind == u"program" && fields.size() >= 2) {
            programs_.append({QStringLiteral("main"), fields[0], fields.mid(1)});
        } else if (kind == u"library" && !fields.isEmpty()) {
            libraries_.append({fields[0], fields.mid(1)});
        } else if (kind == u"through" && fields.size() >= 2) {
            through_[fields[0]] += fields.mid(1);
        } else if (kind == u"folders" && fields.size() >= 2) {
            folders_[fields[0]] = fields.mid(1);
        } else if (kind == u"word" && !fields.isEmpty()) {
            words_.append({fields[0], fields.mid(1)});
        } else {
            qFatal("rooms.txt: not understood: %s", qPrintable(line));
        }
    }
}

const Room* Rules::room_of(const QString& path) const {
    for (const Room& program : programs_)
        if (program.folder == path) return &program;
    for (const Room& room : rooms_)
        if (path.startsWith(room.folder + u'/')) return &room;
    return nullptr;
}

/// The limit with the longest beginning that fits: QtPdf before Q.
const Rules::Limit* Rules::library_of(const QString& header) const {
    const Limit* best = nullptr;
    for (const Limit& library : libraries_) {
        if (!header.startsWith(library.text)) continue;
        if (best == nullptr || library.text.size() > best->text.size()) best = &library;
    }
    return best;
}

QString Rules::fault_of_include(const Room& room, const QString& header, bool ours) const {
    if (ours) {
        const Room* target = room_of(header);
        if (target != nullptr && target->name != room.name && !room.links.contains(target->name))
            return QStringLiteral("room %1 may not know room %2").arg(room.name, target->name);
        static const QRegularExpression generated(QStringLiteral("^\\w+\\.moc$"));
        if (target == nullptr && !generated.match(header).hasMatch())
            return QStringLiteral("not a header of a room (write it from the root)");
        return {};
    }
    const Limit* library = library_of(header);
    if (library != nullptr && !library->allowed.contains(room.name))
        return QStringLiteral("room %1 may not use this library").arg(room.name);
    return {};
}

QString Rules::fault_of_folders(const Room& room, const QString& path, const QString& header) const {
    const auto folders = folders_.value(room.name);
    if (folders.isEmpty() || !header.startsWith(room.folder + u'/')) return {};
    const auto place = [&](const QString& file) {
        const auto parts = file.mid(room.folder.size() + 1).split(u'/');
        return parts.size() == 1 ? QStringLiteral(".") : parts.front();
    };
    const auto own = folders.indexOf(place(path));
    const auto other = folders.indexOf(place(header));
    if (own < 0 || other < 0) return QStringLiteral("a folder that rooms.txt does not list");
    if (other > own) return QStringLiteral("%1 may not know %2").arg(folders[own], folders[other]);
    return {};
}

QStringList Rules::faults_through(const QVector<Source>& sources) const {
    static const QRegularExpression include(QStringLiteral("^#include \"([^\"]+)\""),
                                            QRegularExpression::MultilineOption);
    QHash<QString, QStringList> included;
    for (const Source& source : sources) {
        auto matches = include.globalMatch(source.text);
        while (matches.hasNext()) included[source.path] << matches.next().captured(1);
    }
    QMap<QString, QMap<QString, QString>> reached;  // room, header: a file that reaches it
    for (const Source& source : sources) {
        const Room* room = room_of(source.path);
        if (room == nullptr || programs_.contains(*room)) continue;
        QSet<QString> seen;
        for (QStringList next = included.value(source.path); !next.isEmpty();) {
            const QString header = next.takeFirst();
            if (seen.contains(header)) continue;
            seen.insert(header);
            next += included.value(header);
            const Room* other = room_of(header);
            if (other == nullptr || other->name == room->name || room->links.contains(other->name)) continue;
            reached[room->name].insert(header, source.path);
        }
    }
    QStringList faults;
    for (auto room = reached.cbegin(); room != reached.cend(); ++room)
        for (auto header = room->cbegin(); header != room->cend(); ++header)
            if (!through_.value(room.key()).contains(header.key()))
                faults << QStringLiteral("%1: room %2 comes to know %3").arg(header.value(), room.key(), header.key());
    for (auto room = through_.cbegin(); room != through_.cend(); ++room)
        for (const QString& header : *room)
            if (!reached.value(room.key()).contains(header))
                faults << QStringLiteral("rooms.txt: room %1 reaches %2 no more").arg(room.key(), header);
    return faults;
}

QStringList Rules::faults_of(const Source& source) const {
    const Room* room = room_of(source.path);
    if (room == nullptr) return {source.path + QStringLiteral(": belongs to no room")};
    QStringList faults;
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    auto includes = include.globalMatch(source.text);
    while (includes.hasNext()) {
        const auto match = includes.next();
        const QString header = match.captured(2);
        QString fault = fault_of_include(*room, header, match.captured(1) == u"\"");
        if (fault.isEmpty()) fault = fault_of_folders(*room, source.path, header);
        if (!fault.isEmpty()) faults << QStringLiteral("%1: includes %2: %3").arg(source.path, header, fault);
    }
    const QString code = without_comments_and_strings(source.text);
    for (const Limit& word : words_) {
        if (word.allowed.contains(room->name)) continue;
        const QRegularExpression whole(QStringLiteral("(?<![\\w:])") + QRegularExpression::escape(word.text));
        if (whole.match(code).hasMatch()) faults << QStringLiteral("%1: uses %2").arg(source.path, word.text);
    }
    return faults;
}

QMap<QString, Room> rooms_in_cmake(const QString& text) {
    static const QRegularExpression call(
        QStringLiteral("jcic_room\\(\\s*(\\w+)\\s+FOLDER\\s+(\\S+?)"
                       "(?:\\s+LINKS\\s+([^)]*?))?(?:\\s+EXTERNAL\\s[^)]*?)?"
                       "(?:\\s+QT)?\\s*\\)"));
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    QMap<QString, Room> found;
    auto calls = call.globalMatch(text);
    while (calls.hasNext()) {
        const auto match = calls.next();
        found.insert(match.captured(1),
                     {match.captured(1), match.captured(2), match.captured(3).split(spaces, Qt::SkipEmptyParts)});
    }
    return found;
}

}  // namespace jcic::house
