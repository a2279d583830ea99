#pragma once
// The line below a row of fields with each field's note below that field. Its height is constant, and a note extends
// below the next field if that has no note.

#include <QPushButton>
#include <QWidget>
#include <vector>

#include "app/domain/registers/reasons.h"
#include "app/inquiry/form/form.h"
#include "ui/look/elided_line.h"
#include "ui/look/mark.h"

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

// Points to note about a query before it is submitted: one line each, most serious first, elided with a tool tip.

/// A line of text with its mark on a coloured ground, elided, whole in its tool tip and for screen readers.
class WarningLine : public ElidedLine {
    Q_OBJECT
public:
    WarningLine(Mark mark, const QString& line, const QString& whole, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Mark mark_;
};

class WarningLines : public QWidget {
    Q_OBJECT
public:
    explicit WarningLines(QWidget* parent = nullptr);
    /// Combines equal remarks on several items (inquiry::merged).
    void show_remarks(const std::vector<inquiry::Remark>& remarks);
};

}  // namespace jcic::ui

// Templates of reasons below the field, as many as fit; all are in the menu of a button above.

class QLabel;

namespace jcic::ui {

class ElidedLine;

class ReasonChips : public QWidget {
    Q_OBJECT
public:
    explicit ReasonChips(QWidget* parent = nullptr);
    /// `field`: the field that they fill, before them in the tab order.
    void show_templates(const std::vector<domain::registers::ReasonTemplate>& templates, QPushButton& all,
                        QWidget& field);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(const std::string& text);
    /// Opens the register in which supervisors enter templates.
    void wants_register();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QPushButton* chip(const QString& text);
    void arrange();
    QLabel* label_;
    ElidedLine* none_;
    std::vector<QPushButton*> chips_;
    QPushButton* manage_;
};

}  // namespace jcic::ui
