#pragma once
// The texts that people read: messages of the translations, lines of the documents.

#include <QDir>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVector>

namespace jcic::house {

struct Message {
    QString context;
    QString source;
    QString translation;
    QString state;  ///< "", "unfinished", "vanished" or "obsolete"
};

[[nodiscard]] QVector<Message> messages_of(const QString& ts);

/// Everything in `root`/translations, in one file in `folder`: its path.
[[nodiscard]] QString merged_translations(const QString& root, const QString& folder);

/// The translations brought up to date with these sources, on a copy in `folder`.
[[nodiscard]] QVector<Message> messages_of_the_sources(const QString& root, const QString& folder,
                                                       const QStringList& sources);

/// Lines of the documents in `folders`, each after its file's name; not a rule, which is quoted as it stands.
[[nodiscard]] QStringList lines_of(const QList<QDir>& folders);

/// A word that must not stand: a line of tests/house/terms.txt.
struct Term {
    QString language;  ///< "zh" or "en"
    QString pattern;
    QString wrong;   ///< a text in which it stands
    QString right;   ///< what stands there instead
    QString unless;  ///< a pattern of what makes it another word; "" for nothing
};

[[nodiscard]] QVector<Term> terms_in(const QString& list);

/// Whether the term stands in `text`, read together with `around`: the Chinese of an English text.
[[nodiscard]] bool stands_in(const Term& term, const QString& text, const QString& around = {});

}  // namespace jcic::house
