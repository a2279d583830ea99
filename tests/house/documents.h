#pragma once
// What Markdown and code say that a document must agree with.

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QVector>

namespace jcic::house {

/// Every first group of `pattern` in `text`.
[[nodiscard]] QStringList all_of(const QRegularExpression& pattern, const QString& text);

/// Targets of the Markdown links of `text` that lead into the project.
[[nodiscard]] QStringList local_links(const QString& text);

struct NamedLink {
    QString name;    ///< "Ledger::open"
    QString target;  ///< "../app/ledger/ledger.cpp"
};
/// Links of `text` into the project whose text is a name in code: [`Ledger::open`](../app/ledger/ledger.cpp).
[[nodiscard]] QVector<NamedLink> named_links(const QString& text);

/// What stands in quotes in the code, outside of comments.
[[nodiscard]] QStringList literals_in(const QString& code);

/// What the code derives, seals and signs under: prefix("database"), and the helpers that call it.
[[nodiscard]] QStringList key_purposes_in(const QString& code);

/// Names of CMakePresets.json's presets that can be built.
[[nodiscard]] QStringList presets_in(const QString& json);

}  // namespace jcic::house
