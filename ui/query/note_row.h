#pragma once
// The line below a row of fields with each field's note below that field. Its height is constant, and a note extends
// below the next field if that has no note.

#include "ui/look/mark_label.h"

namespace jcic::ui {

/// A line without minimum width: elided, with the whole text in its tool tip and for screen readers.
class NoteLine : public MarkLabel {
    Q_OBJECT
public:
    explicit NoteLine(QWidget* parent = nullptr);
    /// Replaces MarkLabel's. `advice`: what to do, in the tool tip.
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

/// Contains NoteLines, each with the property "column": which of six columns its field begins in.
class NoteRow : public QWidget {
    Q_OBJECT
public:
    static constexpr int columns = 6;
    using QWidget::QWidget;
    /// Arranges the notes after their texts changed.
    void arrange();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent* event) override;
};

}  // namespace jcic::ui
