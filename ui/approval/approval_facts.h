#pragma once
// A page that an approver signs, on one screen: who asks, about whom, what for, by what right. Everything shown is a
// line of that page; its technical lines are for who unfolds it.

#include <QLabel>
#include <QWidget>
#include <array>

namespace jcic::ui {

class ApprovalFacts : public QWidget {
    Q_OBJECT
public:
    explicit ApprovalFacts(QWidget* parent = nullptr);
    /// "label\tvalue\n" lines; "" clears it.
    void show_page(const QString& page);
    void retell();

private:
    struct Block {
        QLabel* title = nullptr;
        QLabel* main = nullptr;
        QLabel* more = nullptr;
    };
    std::array<Block, 4> blocks_;
};

}  // namespace jcic::ui
