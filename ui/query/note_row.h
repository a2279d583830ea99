#pragma once
// The line below a row of fields: what is right or wrong with each, below that field. It keeps its height whatever it
// says, and a note goes on below the next field where that has nothing to say.

#include "ui/look/mark_label.h"

namespace jcic::ui {

/// One line that asks for no width: cut where there is no room, and whole to who points at it or has it read.
class NoteLine : public MarkLabel {
    Q_OBJECT
public:
    explicit NoteLine(QWidget* parent = nullptr);
    /// In place of MarkLabel's. `advice`: what to do, as its tool tip.
    void show_note(Mark mark, const QString& text, const QString& advice);
    [[nodiscard]] const QString& whole() const { return whole_; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void cut();
    Mark kind_ = Mark::not_yet;
    QString whole_;
    QString advice_;
};

/// Holds NoteLines, each with the property "column": of six, where its field begins.
class NoteRow : public QWidget {
    Q_OBJECT
public:
    static constexpr int columns = 6;
    using QWidget::QWidget;
    /// What they say is another by now.
    void arrange();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent* event) override;
};

}  // namespace jcic::ui
