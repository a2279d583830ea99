#pragma once
// A list's columns: shown or not by the header's menu and Ctrl+K, as wide and in such an order as somebody left them,
// sorted as before. The first column says which row it is, and is always there.

#include <QAbstractItemView>
#include <QHeaderView>
#include <QTimer>
#include <map>

#include "ui/lists/list_layouts.h"

class QMenu;

namespace jcic::ui {

class ListColumns : public QObject {
    Q_OBJECT
public:
    /// Where nobody laid the list out.
    enum class Widths {
        own,          ///< as its window sets them
        shared,       ///< the list's width among them: never a column out of sight
        by_contents,  ///< what they say, squeezed where a little is missing
        within        ///< what they say, never more than there is room: narrower, and then the last but one left out
    };
    /// A part of the view, whose model is set.
    ListColumns(QAbstractItemView& view, QHeaderView& header, const QString& name, Widths widths);
    /// Where they share and nobody laid them out: how much each gets of the width, by section.
    void share_by(std::vector<int> parts);
    /// Other columns, kept under another name.
    void rename(const QString& name);
    /// Which of them are shown.
    void show_menu(const QPoint& at);
    void show_menu_below() { show_menu(header_.mapToGlobal(QPoint(0, header_.height()))); }

Q_SIGNALS:
    void menu_made(QMenu* menu);  ///< before it opens

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restore();
    void apply(const ListLayout& layout);
    void sort_by(const ListLayout& layout);
    void lay_out();
    void fit_contents();
    void fit_within();
    void show_left_out();
    void share();
    [[nodiscard]] int part_of(int section) const;
    void take_resized(int section, int before, int now);
    void keep();
    void keep_sort();
    void show_column(int section, bool shown);
    void forget();
    [[nodiscard]] std::vector<int> shown() const;  ///< sections, as they stand
    [[nodiscard]] bool sorts() const { return view_.property("sortingEnabled").toBool(); }

    QAbstractItemView& view_;
    QHeaderView& header_;
    QString name_;
    Widths widths_;
    std::vector<int> parts_;     ///< empty: equal ones
    std::vector<int> left_out_;  ///< for want of room, by nobody's wish
    std::vector<int> hidden_;    ///< by their window, where nobody laid the list out
    std::map<int, int> last_;    ///< width of each section when it was shown last; its part where they share
    QTimer again_;               ///< after what goes on now: rows came, or the room is another
    int first_sort_;
    Qt::SortOrder first_order_;
    bool hands_ = false;  ///< a person drags
    bool touched_ = false;
    bool busy_ = false;  ///< what is done here is nobody's wish
};

}  // namespace jcic::ui
