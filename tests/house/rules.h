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
};

class Rules {
public:
    /// Text in the form of rooms.txt; ends the test on a line it does not understand.
    explicit Rules(const QString& text);

    [[nodiscard]] const QVector<Room>& rooms() const { return rooms_; }
    /// What is wrong with the file's includes and words, a sentence each; empty when nothing is.
    [[nodiscard]] QStringList faults_of(const Source& source) const;

private:
    struct Limit {
        QString text;         ///< how a header begins, or a word in the code
        QStringList allowed;  ///< names of rooms and programs
    };
    [[nodiscard]] const Room* room_of(const QString& path) const;
    [[nodiscard]] QString fault_of_include(const Room& room, const QString& header, bool ours) const;
    [[nodiscard]] const Limit* library_of(const QString& header) const;

    QVector<Room> rooms_;
    QVector<Room> programs_;
    QVector<Limit> libraries_;
    QVector<Limit> words_;
};

/// `jcic_room(name FOLDER ... LINKS ...)` calls of CMake code: room name to its links.
[[nodiscard]] QMap<QString, Room> rooms_in_cmake(const QString& text);

}  // namespace jcic::house
