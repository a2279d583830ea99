#pragma once
// One answer of the strip: mark, what it is about, how it stands. "● 晶片卡 0129999-03 讀卡機 1".

#include <QLabel>
#include <QWidget>

#include "ui/look/mark.h"
#include "ui/look/symbol.h"

namespace jcic::ui {

class StateCell : public QWidget {
    Q_OBJECT
public:
    StateCell(Symbol symbol, QWidget* parent = nullptr);
    /// `name` is what it is about, `state` how it stands; a state too long for the place ends in "…" and is whole in
    /// the tool tip.
    void show_state(Mark mark, const QString& name, const QString& state);
    /// How wide it is when nothing of it is cut.
    [[nodiscard]] int needed() const;
    /// Without its symbol, where what stands beside it needs the room.
    void set_close(bool close);

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    /// Of the name; the symbol stands before it where nothing is cut for it.
    [[nodiscard]] int name_from() const;
    [[nodiscard]] bool fits_symbol() const;
    Symbol symbol_;
    bool close_ = false;
    Mark mark_ = Mark::not_yet;
    QString name_;
    QString state_;
};

}  // namespace jcic::ui
