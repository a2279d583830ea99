#pragma once
// Places buttons side by side and wraps them: the layout's minimum width is that of its widest button.

#include <QLayout>
#include <memory>
#include <span>
#include <vector>

namespace jcic::ui {

class FlowLayout : public QLayout {
public:
    /// `at_right`: rows are aligned to the right.
    explicit FlowLayout(QWidget* parent, bool at_right = false);
    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    /// Places the visible items within that width, if `moves`; returns the height.
    int lay_out(const QRect& rect, bool moves) const;
    void place(std::span<const std::unique_ptr<QLayoutItem>> row, QPoint at) const;
    std::vector<std::unique_ptr<QLayoutItem>> items_;
    bool at_right_;
};

}  // namespace jcic::ui
