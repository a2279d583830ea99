#pragma once
// A list's rows as its search narrows them, in the order that its columns say: those that say what was typed, and those
// that the desk found for it, which may say it where the list does not show it (a whole ID, a reason).

#include <QSet>
#include <QSortFilterProxyModel>

namespace jcic::ui {

/// The rows' model gives BoardModel's roles.
class SearchedRows : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit SearchedRows(QObject* parent = nullptr);

    /// What was typed; "" narrows nothing. What was found for another text counts no longer.
    void search(const QString& text);
    /// These queries, too.
    void keep(QSet<QString> queries);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString wanted_;
    QSet<QString> found_;
};

}  // namespace jcic::ui
