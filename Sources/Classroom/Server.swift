#if Classroom
import Hummingbird
#endif
