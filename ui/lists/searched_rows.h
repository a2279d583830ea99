#pragma once
// Filters and sorts a list's rows: those that contain the search text in either language, and those that the desk found
// for it in data that the list does not show (a whole ID, a reason); optionally only the person's own.

#include <QSet>
#include <QSortFilterProxyModel>
#include <QTimer>

namespace jcic::ui {

/// A list's words as they are compared (app/domain/compared.h), as the ledger's search does too.
[[nodiscard]] QString compared(const QString& text);
/// Words as somebody typed them to be looked for.
[[nodiscard]] QString searched(const QString& typed);
/// Whether the cell's text of that role contains `wanted` (by searched()), in either language.
[[nodiscard]] bool cell_says(const QModelIndex& cell, int role, const QString& wanted);

/// The source model provides BoardModel's roles.
class SearchedRows : public QSortFilterProxyModel {
    Q_OBJECT
public:
    /// Above this number of rows, a search waits for a pause in typing.
    static constexpr int few = 1000;
    explicit SearchedRows(QObject* parent = nullptr);

    /// Sets the search text; "" removes the filter. Discards what the desk found for another text.
    void search(const QString& text);
    /// Shows these queries too.
    void keep(QSet<QString> queries);
    /// By mine_role.
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
