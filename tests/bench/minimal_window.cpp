// The least that a Qt Widgets program can be: one window with one label. Ends at once when it has been painted,
// as jcic-desk --end-when-painted does.
#include <QApplication>
#include <QLabel>
#include <QTimer>

namespace {

class Window : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent* event) override {
        QLabel::paintEvent(event);
        QTimer::singleShot(0, [] { std::_Exit(0); });
    }
};

}  // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    Window window(QString::fromUtf8("聯徵查調櫃台"));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
