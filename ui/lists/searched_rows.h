#pragma once
// Filters and sorts a list's rows: those that contain the search text in either language, and those that the desk found
// for it in data that the list does not show (a whole ID, a reason); optionally only the person's own.

#include <QCheckBox>
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

// A switch between some rows (one's own, as in ListWays::mine_by, or the open ones) and all rows, each with its count.
// A check box to the keyboard and to screen readers.

class MineSwitch : public QCheckBox {
    Q_OBJECT
public:
    enum class Of { mine, open };
    explicit MineSwitch(Of of, QWidget* parent = nullptr);
    explicit MineSwitch(QWidget* parent = nullptr) : MineSwitch(Of::mine, parent) {}
    void show_counts(int some, int all);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// Only the unselected half reacts to a click.
    [[nodiscard]] bool hitButton(const QPoint& at) const override;

private:
    [[nodiscard]] QString template_of(bool some) const;
    [[nodiscard]] QString words(bool some) const;
    [[nodiscard]] int width_of(bool some) const;
    [[nodiscard]] QRect half(bool some) const;
    void name_counts();
    Of of_;
    int some_ = 0;
    int all_ = 0;
};

}  // namespace jcic::ui
