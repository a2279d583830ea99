#pragma once
// A list's rows as its search narrows them, in the order that its columns say: those that say what was typed, in either
// language, and those that the desk found for it, which may say it where the list does not show it (a whole ID, a
// reason); of these, if wanted, those alone that are the person's own.

#include <QSet>
#include <QSortFilterProxyModel>
#include <QTimer>

namespace jcic::ui {

/// As the ledger's search compares (app/ledger/store/bigrams.h): full-width forms as their ASCII, no capitals.
[[nodiscard]] QString compared(QString text);
/// Whether the cell's words of that role say it (compared), in either language.
[[nodiscard]] bool cell_says(const QModelIndex& cell, int role, const QString& wanted);

/// The rows' model gives BoardModel's roles.
class SearchedRows : public QSortFilterProxyModel {
    Q_OBJECT
public:
    /// Of more rows than these a search waits until nobody types.
    static constexpr int few = 1000;
    explicit SearchedRows(QObject* parent = nullptr);

    /// What was typed; "" narrows nothing. What was found for another text counts no longer.
    void search(const QString& text);
    /// These queries, too.
    void keep(QSet<QString> queries);
    /// Of mine_role.
    void show_only_mine(bool mine);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    [[nodiscard]] bool says(const QModelIndex& first) const;
    QTimer typing_;
    QString wanted_;
    QSet<QString> found_;
    bool mine_ = false;
};

}  // namespace jcic::ui
