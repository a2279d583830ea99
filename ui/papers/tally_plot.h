#pragma once
// Bars, one for each group, divided by outcome of its items: each part has its own colour, pattern and place in the
// legend. Screen readers get the numbers.

#include <QWidget>
#include <map>

#include "app/desk/papers/statistics.h"

namespace jcic::ui {

class TallyPlot : public QWidget {
    Q_OBJECT
public:
    explicit TallyPlot(QWidget* parent = nullptr);
    void show_groups(std::map<std::string, desk::papers::Tally> groups);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    int paint_legend(QPainter& painter) const;
    void paint_bar(QPainter& painter, const QRect& row, const desk::papers::Tally& tally, std::size_t most) const;
    [[nodiscard]] int row_height() const;
    [[nodiscard]] int label_width() const;
    std::map<std::string, desk::papers::Tally> groups_;
};

}  // namespace jcic::ui
