#pragma once
// One cell of the strip: mark, name and state. "● 晶片卡 0129999-03 讀卡機 1".

#include <QLabel>
#include <QWidget>

#include "ui/look/mark.h"
#include "ui/look/symbol.h"

namespace jcic::ui {

class StateCell : public QWidget {
    Q_OBJECT
public:
    StateCell(Symbol symbol, QWidget* parent = nullptr);
    /// A state that is too long ends in "…" and is whole in the tool tip.
    void show_state(Mark mark, const QString& name, const QString& state);
    /// Width in which nothing is cut.
    [[nodiscard]] int needed() const;
    /// Hides the symbol if the neighbouring cells need the room.
    void set_close(bool close);

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    /// Left edge of the name, after the symbol if nothing is cut for it.
    [[nodiscard]] int name_from() const;
    [[nodiscard]] bool fits_symbol() const;
    Symbol symbol_;
    bool close_ = false;
    Mark mark_ = Mark::not_yet;
    QString name_;
    QString state_;
};

}  // namespace jcic::ui
