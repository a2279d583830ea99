#pragma once
// Templates of reasons below the field, as many as fit; all are in the menu of a button above.

#include <QPushButton>
#include <QWidget>
#include <vector>

#include "app/domain/registers/reasons.h"

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
