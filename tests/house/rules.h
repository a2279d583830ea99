#pragma once
// rooms.txt read, and one source file judged by it.

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

#include "tests/house/sources.h"

namespace jcic::house {

struct Room {
    QString name;
    QString folder;     ///< or, for a program, its one file
    QStringList links;  ///< rooms whose headers it may include
    bool operator==(const Room&) const = default;
};

class Rules {
public:
    /// Text in the form of rooms.txt; ends the test on a line it does not understand.
    explicit Rules(const QString& text);

    [[nodiscard]] const QVector<Room>& rooms() const { return rooms_; }
    /// What is wrong with the file's includes and words, a sentence each; empty when nothing is.
    [[nodiscard]] QStringList faults_of(const Source& source) const;
    /// What is wrong with what rooms come to know through the headers that they may include, a sentence each: such a
    /// header of a room that they may not know, unless the table lists it; and one listed that nobody reaches any more.
    [[nodiscard]] QStringList faults_through(const QVector<Source>& sources) const;

private:
    struct Limit {
        QString text;         ///< how a header begins, or a word in the code
        QStringList allowed;  ///< names of rooms and programs
    };
    [[nodiscard]] const Room* room_of(const QString& path) const;
    [[nodiscard]] QString fault_of_include(const Room& room, const QString& header, bool ours) const;
    [[nodiscard]] QString fault_of_folders(const Room& room, const QString& path, const QString& header) const;
    [[nodiscard]] const Limit* library_of(const QString& header) const;

    QVector<Room> rooms_;
    QVector<Room> programs_;
    QVector<Limit> libraries_;
    QMap<QString, QStringList> through_;  ///< room: headers of rooms that it may not include itself
    QVector<Limit> words_;
    QMap<QString, QStringList>
        folders_;  ///< room: its folders, each of which may know those before it; "." is the room's own
};

/// `jcic_room(name FOLDER ... LINKS ...)` calls of CMake code: room name to its links.
[[nodiscard]] QMap<QString, Room> rooms_in_cmake(const QString& text);

}  // namespace jcic::house
