#pragma once
// The project's own source files, for tests that read them.

#include <QString>
#include <QStringList>
#include <QVector>

namespace jcic::house {

struct Source {
    QString path;  ///< from the root: "app/base/bytes.h"
    QString text;
    [[nodiscard]] qsizetype lines() const { return text.count(u'\n'); }
};

/// Every .h and .cpp below `folders` of `root`, sorted by path.
[[nodiscard]] QVector<Source> sources(const QString& root, const QStringList& folders);

/// The text of a file; ends the test where it cannot be read.
[[nodiscard]] QString read_text(const QString& path);

/// Code without its comments; strings and line breaks stay.
[[nodiscard]] QString without_comments(const QString& code);

/// Code with comments blanked and string contents emptied; line breaks stay.
[[nodiscard]] QString without_comments_and_strings(const QString& code);

}  // namespace jcic::house
